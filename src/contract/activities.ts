import { z } from 'zod';
import { CalendarDate, Id, line, PageQuery, pageOf, prose } from './manner.js';

/** What groups do so that fewer need help. */
export const ActivityKind = z.enum(['first_aid', 'self_preparedness', 'fire_safety', 'other']);
export type ActivityKind = z.infer<typeof ActivityKind>;

const terms = {
  kind: ActivityKind,
  title: line(160),
  on: CalendarDate,
  peopleReached: z.number().int().min(0).max(1_000_000),
  hours: z.number().min(0).max(1000),
  note: prose(2000).min(1).nullable(),
};

/** A preventive activity of a group's: how many it reached, and the hours given to it. */
export const Activity = z
  .object({ id: Id, groupId: Id, ...terms, note: z.string().nullable(), version: z.number().int() })
  .meta({ id: 'Activity' });
export type Activity = z.infer<typeof Activity>;
export const ActivityPage = pageOf(Activity).meta({ id: 'ActivityPage' });

export const CreateActivity = z
  .strictObject({ ...terms, note: terms.note.default(null) })
  .meta({ id: 'CreateActivity' });
export type CreateActivity = z.infer<typeof CreateActivity>;

export const ChangeActivity = z.strictObject(terms).partial().meta({ id: 'ChangeActivity' });
export type ChangeActivity = z.infer<typeof ChangeActivity>;

export const ActivityQuery = PageQuery.extend({ from: CalendarDate.optional(), to: CalendarDate.optional() });
export type ActivityQuery = z.infer<typeof ActivityQuery>;
