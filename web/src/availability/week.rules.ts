import type { WeeklyHours } from '../../../src/contract/availability.js';

/** The parts of a day that can be tapped. */
export const dayParts = [
  { key: 'night', from: '00:00', to: '06:00' },
  { key: 'morning', from: '06:00', to: '12:00' },
  { key: 'afternoon', from: '12:00', to: '18:00' },
  { key: 'evening', from: '18:00', to: '24:00' },
] as const;
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type Part = (typeof dayParts)[number];

/** Whether the hours have the whole part of that day; none told is any time. */
export function hasPart(weekly: readonly WeeklyHours[] | null, weekday: number, { from, to }: Part): boolean {
  return weekly === null || weekly.some((one) => one.weekday === weekday && one.from <= from && to <= one.to);
}

/** The hours with that part of the day turned; all parts of all days are any time. */
export function turned(weekly: readonly WeeklyHours[] | null, weekday: number, part: Part): WeeklyHours[] | null {
  const parts = weekdays.flatMap((day) =>
    dayParts
      .filter((one) => hasPart(weekly, day, one) !== (day === weekday && one.key === part.key))
      .map(({ from, to }) => ({ weekday: day, from, to })),
  );
  return parts.length === weekdays.length * dayParts.length ? null : parts;
}
