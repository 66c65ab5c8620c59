import { z } from 'zod';
import { Id, InstantView, Language } from './manner.js';

/** A calendar at a secret address that a calendar program can follow. */
export const CalendarFeed = z
  .object({
    id: Id,
    personId: Id.nullable(),
    groupId: Id.nullable(),
    municipalityId: Id.nullable(),
    language: Language,
    createdAt: InstantView,
    revokedAt: InstantView.nullable(),
  })
  .meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.infer<typeof CalendarFeed>;
export const CalendarFeeds = z.object({ items: z.array(CalendarFeed) }).meta({ id: 'CalendarFeeds' });
export type CalendarFeeds = z.infer<typeof CalendarFeeds>;

/** The address is shown once, and kept by nobody but whoever asked for it. */
export const NewCalendarFeed = CalendarFeed.extend({ address: z.url() }).meta({ id: 'NewCalendarFeed' });
export type NewCalendarFeed = z.infer<typeof NewCalendarFeed>;

/** Of a group or a municipality where one of them is given, else her own. */
export const MakeCalendarFeed = z
  .strictObject({ groupId: Id.optional(), municipalityId: Id.optional(), language: Language.default('nb') })
  .refine(({ groupId, municipalityId }) => groupId === undefined || municipalityId === undefined, {
    path: ['municipalityId'],
  })
  .meta({ id: 'MakeCalendarFeed' });
export type MakeCalendarFeed = z.infer<typeof MakeCalendarFeed>;

export const CalendarFeedQuery = z.strictObject({ group: Id.optional(), municipality: Id.optional() });
export type CalendarFeedQuery = z.infer<typeof CalendarFeedQuery>;
