import type { QualificationState } from '../../contract/qualifications.js';
import { Invalid, type Fault } from '../../platform/problem.js';

/** From where until when something holds; dates as `YYYY-MM-DD`. */
export type Holding = { readonly obtainedOn: string; readonly validTo: string | null };

/** The last day of so many months from a day on, on the last day of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Until when it holds: as said, or as is usual for the kind. */
export function holdingOf(
  { obtainedOn, validTo }: { obtainedOn: string; validTo?: string | null },
  validMonths: number | null,
): Holding {
  if (validTo !== undefined) return { obtainedOn, validTo };
  return { obtainedOn, validTo: validMonths === null ? null : monthsAfter(obtainedOn, validMonths) };
}

/** Throws `Invalid` for what was obtained after today, or has ended before it began. */
export function refuseImpossible({ obtainedOn, validTo }: Holding, today: string): void {
  const faults: Fault[] = [];
  if (obtainedOn > today) faults.push({ path: 'obtainedOn', code: 'notYet' });
  if (validTo !== null && validTo < obtainedOn) faults.push({ path: 'validTo', code: 'endsFirst' });
  if (faults.length > 0) throw new Invalid({}, faults);
}

/** What may be decided from where: a leader may change her mind. */
export const decidableFrom: Readonly<Record<'confirmed' | 'declined', readonly QualificationState[]>> = {
  confirmed: ['reported', 'declined'],
  declined: ['reported', 'confirmed'],
};
