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

const isWeekend = (weekday: number) => weekday > 5;
const isEvening = (key: Part['key']) => key === 'evening';

/** What most people answer, each in one tap. */
export const usualWeeks = {
  any: () => true,
  evenings: (weekday: number, key: Part['key']) => key !== 'night' && (isWeekend(weekday) || isEvening(key)),
  days: (weekday: number, key: Part['key']) => !isWeekend(weekday) && (key === 'morning' || key === 'afternoon'),
} as const;
export type UsualWeek = keyof typeof usualWeeks;

/** The hours of such a week; null is any time. */
export function weekOf(usual: UsualWeek): WeeklyHours[] | null {
  if (usual === 'any') return null;
  return weekdays.flatMap((weekday) =>
    dayParts.filter(({ key }) => usualWeeks[usual](weekday, key)).map(({ from, to }) => ({ weekday, from, to })),
  );
}

/** Whether the hours are those of such a week, in whatever pieces they are told. */
export function isWeekOf(weekly: readonly WeeklyHours[] | null, usual: UsualWeek): boolean {
  return weekdays.every((weekday) =>
    dayParts.every((part) => hasPart(weekly, weekday, part) === usualWeeks[usual](weekday, part.key)),
  );
}
