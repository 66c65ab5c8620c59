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
type Hours = Pick<WeeklyHours, 'from' | 'to'>;
type Week = readonly WeeklyHours[] | null;

const wholeDay: Hours = { from: '00:00', to: '24:00' };

/** The hours of one day in their order, those that touch made one; clock times compare as they are written. */
export function hoursOn(weekly: Week, weekday: number): Hours[] {
  if (weekly === null) return [wholeDay];
  const day = weekly.filter((one) => one.weekday === weekday).toSorted((a, b) => a.from.localeCompare(b.from));
  const merged: Hours[] = [];
  for (const { from, to } of day) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else merged.push({ from, to });
  }
  return merged;
}

/** A week of these days; all hours of all days are any time. */
function weekFrom(hoursOf: (weekday: number) => readonly Hours[]): WeeklyHours[] | null {
  const week = weekdays.flatMap((weekday) => hoursOf(weekday).map(({ from, to }) => ({ weekday, from, to })));
  const isWhole = week.length === 7 && week.every(({ from, to }) => from === wholeDay.from && to === wholeDay.to);
  return isWhole ? null : week;
}

/** What of a part of a day is told: what stands in it of each stretch. */
export function hoursIn(weekly: Week, weekday: number, part: Hours): Hours[] {
  return hoursOn(weekly, weekday).flatMap(({ from, to }) => {
    const inside = { from: from > part.from ? from : part.from, to: to < part.to ? to : part.to };
    return inside.from < inside.to ? [inside] : [];
  });
}

/** Whether all, some or none of the part is told. */
export function shareOf(weekly: Week, weekday: number, part: Hours): 'all' | 'some' | 'none' {
  const [first, ...more] = hoursIn(weekly, weekday, part);
  if (!first) return 'none';
  return more.length === 0 && first.from === part.from && first.to === part.to ? 'all' : 'some';
}

/** The hours with these added on some days, and nothing else changed. */
export function withHours(weekly: Week, days: readonly number[], hours: Hours): WeeklyHours[] | null {
  if (weekly === null) return null;
  const more = [...weekly, ...days.map((weekday) => ({ weekday, ...hours }))];
  return weekFrom((weekday) => hoursOn(more, weekday));
}

/** The hours without these on one day, and nothing else changed. */
export function withoutHours(weekly: Week, weekday: number, { from, to }: Hours): WeeklyHours[] | null {
  const left = (day: number) =>
    hoursOn(weekly, day).flatMap((one) => {
      if (day !== weekday || one.to <= from || to <= one.from) return [one];
      const rest = [
        { from: one.from, to: from },
        { from: to, to: one.to },
      ];
      return rest.filter((piece) => piece.from < piece.to);
    });
  return weekFrom(left);
}

/** The hours with that part of the day turned: one that is told only in part becomes whole, and all else stays as it was told. */
export function turned(weekly: Week, weekday: number, part: Part): WeeklyHours[] | null {
  const { from, to } = part;
  return shareOf(weekly, weekday, part) === 'all'
    ? withoutHours(weekly, weekday, { from, to })
    : withHours(weekly, [weekday], { from, to });
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

/** Whether the hours are those of such a week and no others, in whatever pieces they are told. */
export function isWeekOf(weekly: Week, usual: UsualWeek): boolean {
  return weekdays.every((weekday) =>
    dayParts.every(
      (part) => shareOf(weekly, weekday, part) === (usualWeeks[usual](weekday, part.key) ? 'all' : 'none'),
    ),
  );
}

/** The days that hours of one's own can be added to at once. */
export const dayChoices = {
  workdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  every: [1, 2, 3, 4, 5, 6, 7],
} as const;

const bare = (clock: string) => (clock.endsWith(':00') ? String(Number(clock.slice(0, 2))) : clock.replace(/^0/, ''));
/** Hours as people write them: 8–16, 8:30–16. */
export const sayHours = ({ from, to }: Hours) => `${bare(from)}–${bare(to)}`;

/** Days as somebody has typed them, perhaps not all of them yet. */
export type TypedLeave = { from: string; to: string };

/** The leave that was typed; null where it has no first day, or ends before it begins. */
export function leaveFrom({ from, to }: TypedLeave): TypedLeave | null {
  return from !== '' && (to === '' || to >= from) ? { from, to: to || from } : null;
}

/** Hours as somebody has typed them for some days, perhaps not all of them yet. */
export type TypedHours = { days: string; from: string; to: string };

export const noHours: TypedHours = { days: 'workdays', from: '', to: '' };

const daysOf = (chosen: string): readonly number[] =>
  chosen in dayChoices ? dayChoices[chosen as keyof typeof dayChoices] : [Number(chosen)];

/** The week with the hours that were typed, or as it was where they are none. */
export function withTyped(weekly: WeeklyHours[] | null, { days, from, to }: TypedHours): WeeklyHours[] | null {
  // A clock that says midnight means the end of the day here.
  const end = to === '00:00' ? '24:00' : to;
  const isWhole = from !== '' && to !== '' && from < end;
  return isWhole ? withHours(weekly ?? [], daysOf(days), { from, to: end }) : weekly;
}
