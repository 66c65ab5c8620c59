import type { Qualification, QualificationState } from '../../../src/contract/qualifications.js';

/** How a course stands on a day: as it was decided, and whether it has run out or soon will. */
export type Standing = QualificationState | 'ending' | 'ended';

const daysAhead = 60;

/** `today` is `YYYY-MM-DD`; what is confirmed and has at most two months left is soon to run out. */
export function standingOf({ state, validTo }: Pick<Qualification, 'state' | 'validTo'>, today: string): Standing {
  if (state !== 'confirmed' || validTo === null) return state;
  if (validTo < today) return 'ended';
  return Date.parse(validTo) - Date.parse(today) <= daysAhead * 86_400_000 ? 'ending' : 'confirmed';
}
