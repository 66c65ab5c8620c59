import type { WeeklyHours } from '../../contract/availability.js';
import { Invalid, type Fault } from '../../platform/problem.js';

/** A stretch of the week in minutes from Monday 00:00, the end not included. */
export type Span = readonly [from: number, to: number];

const day = 1440;

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

const two = (value: number) => String(value).padStart(2, '0');
const clockOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** The hours as stretches of the week in their order, those that touch or overlap made one; throws `Invalid` for one that ends before it begins. */
export function spansOf(hours: readonly WeeklyHours[]): Span[] {
  const faults: Fault[] = hours.flatMap(({ from, to }, index) =>
    minuteOf(from) < minuteOf(to) ? [] : [{ path: `weekly.${index}.to`, code: 'endsFirst' }],
  );
  if (faults.length > 0) throw new Invalid({}, faults);
  const told = hours
    .map(({ weekday, from, to }): Span => [(weekday - 1) * day + minuteOf(from), (weekday - 1) * day + minuteOf(to)])
    .toSorted(([a], [b]) => a - b);
  const merged: Span[] = [];
  for (const [from, to] of told) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

/** The stretches as hours of single weekdays, as people say them. */
export function hoursOf(spans: readonly Span[]): WeeklyHours[] {
  return spans.flatMap(([from, to]) => {
    const days = Array.from(
      { length: Math.ceil(to / day) - Math.floor(from / day) },
      (_, n) => Math.floor(from / day) + n,
    );
    return days.map((index) => ({
      weekday: index + 1,
      from: clockOf(Math.max(from, index * day) - index * day),
      to: clockOf(Math.min(to, (index + 1) * day) - index * day),
    }));
  });
}

/** The stretches as the database keeps them. */
export function asMultirange(spans: readonly Span[]): string {
  return `{${spans.map(([from, to]) => `[${from},${to})`).join(',')}}`;
}
