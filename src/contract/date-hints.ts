import { z } from 'zod';
import { ClockTime } from './exercise-parts.js';

export const Holiday = z.enum([
  'new_year',
  'maundy_thursday',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'labour_day',
  'constitution_day',
  'ascension',
  'whit_sunday',
  'whit_monday',
  'christmas_day',
  'boxing_day',
]);
export type Holiday = z.infer<typeof Holiday>;

/** What is worth knowing of a time before anybody is invited: a public holiday, or hours in which volunteers are at work. */
export const DateHints = z
  .object({ holiday: Holiday.nullable(), isWorkingHours: z.boolean() })
  .meta({ id: 'DateHints' });
export type DateHints = z.infer<typeof DateHints>;
export const DateHintsQuery = z.strictObject({
  startsAt: ClockTime.optional(),
  endsAt: ClockTime.optional(),
});
export type DateHintsQuery = z.infer<typeof DateHintsQuery>;
