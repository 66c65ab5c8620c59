const hour = 3_600_000;
const day = 24 * hour;

/** A moment as a clock on a Norwegian wall shows it. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
};

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the wall shows at an instant. */
export function wallTime(instant: Date): WallTime {
  const parts = new Map(wall.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const read = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

const asIfUtc = (at: WallTime) => Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second);

/** Whole days from one wall date to another; tomorrow is 1. */
export function daysBetween(from: WallTime, to: WallTime): number {
  return Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / day);
}

/** The instant at which a Norwegian wall shows this; in the hour that is skipped in spring, the one after it. */
export function instantAt(at: WallTime): Date {
  const guess = asIfUtc(at);
  const first = guess - (asIfUtc(wallTime(new Date(guess))) - guess);
  const offset = asIfUtc(wallTime(new Date(first))) - first;
  return new Date(guess - offset);
}

/** The instant of a clock time `HH:MM` so many days from now, or null when it is not a clock time. */
export function clockTime(dayOffset: number, clock: string, now: Date): Date | null {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(clock.trim());
  if (!found) return null;
  const today = wallTime(now);
  const then = new Date(Date.UTC(today.year, today.month - 1, today.day) + dayOffset * day);
  return instantAt({
    year: then.getUTCFullYear(),
    month: then.getUTCMonth() + 1,
    day: then.getUTCDate(),
    hour: Number(found[1]),
    minute: Number(found[2]),
    second: 0,
  });
}

/** Day offset and clock time as a form shows them. */
export function toClock(instant: Date, now: Date): { dayOffset: number; clock: string } {
  const at = wallTime(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return { dayOffset: daysBetween(wallTime(now), at), clock: `${two(at.hour)}:${two(at.minute)}` };
}

/** The instant at which a calendar date is over here. */
export function endOfDay(date: string): Date {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number);
  const next = new Date(Date.UTC(year, month - 1, of + 1));
  return instantAt({
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
    hour: 0,
    minute: 0,
    second: 0,
  });
}
