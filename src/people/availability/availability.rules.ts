import type { AvailabilityState, Leave } from '../../contract/availability.js';
import { Invalid, type Fault } from '../../platform/problem.js';
import type { Span } from './week.rules.js';

/** What somebody has told of when she can be asked. */
export type Told = {
  /** Null for any time. */
  readonly weekly: readonly Span[] | null;
  readonly notNowUntil: Date | null;
  readonly leave: readonly Leave[];
};

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' });

/** The date and the minute of the week that a Norwegian wall shows at an instant, in summer and in winter. */
export function wallAt(instant: Date): { date: string; weekMinute: number } {
  const [date = '', clock = ''] = wall.format(instant).split(' ');
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { date, weekMinute: weekday * 1440 + hours * 60 + minutes };
}

const isAway = ({ notNowUntil, leave }: Told, at: Date, date: string): boolean =>
  (notNowUntil !== null && at < notNowUntil) || leave.some(({ from, to }) => from <= date && date <= to);

/** Whether she can be asked at a time; what says that she is away goes before her usual hours. The same as `availability_at` in SQL. */
export function stateAt(told: Told | null, at: Date): AvailabilityState {
  if (!told) return 'untold';
  const { date, weekMinute } = wallAt(at);
  if (isAway(told, at, date)) return 'away';
  const isUsual = told.weekly === null || told.weekly.some(([from, to]) => from <= weekMinute && weekMinute < to);
  return isUsual ? 'available' : 'other_hours';
}

/** Throws `Invalid` for leave that ends before it begins. */
export function refuseBackwardLeave(leave: readonly Leave[]): void {
  const faults: Fault[] = leave.flatMap(({ from, to }, index) =>
    to < from ? [{ path: `leave.${index}.to`, code: 'endsFirst' }] : [],
  );
  if (faults.length > 0) throw new Invalid({}, faults);
}
