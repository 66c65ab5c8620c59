import type { DateHints, Holiday } from '../contract/date-hints.js';

const dayMs = 86_400_000;

/** The public holidays that have a date of their own: helligdagsloven (lov 24.2.1995 nr. 12) § 2, and lov 26.4.1947 nr. 1 om 1. og 17. mai. */
const fixed: Readonly<Record<string, Holiday>> = {
  '01-01': 'new_year',
  '05-01': 'labour_day',
  '05-17': 'constitution_day',
  '12-25': 'christmas_day',
  '12-26': 'boxing_day',
};

/** Those that follow Easter Sunday by so many days: helligdagsloven § 2. */
const movable: Readonly<Record<number, Holiday>> = {
  [-3]: 'maundy_thursday',
  [-2]: 'good_friday',
  0: 'easter_sunday',
  1: 'easter_monday',
  39: 'ascension',
  49: 'whit_sunday',
  50: 'whit_monday',
};

/** Easter Sunday of a year in the Gregorian calendar, as UTC midnight (the anonymous algorithm of 1876). */
export function easterOf(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
}

/** The public holiday on a calendar date `YYYY-MM-DD`; a plain Sunday is none, since volunteers have time then. */
export function holidayOn(date: string): Holiday | null {
  const day = new Date(`${date}T00:00:00Z`);
  const afterEaster = Math.round((day.getTime() - easterOf(day.getUTCFullYear()).getTime()) / dayMs);
  return fixed[date.slice(5)] ?? movable[afterEaster] ?? null;
}

const workBegins = '07:30';
const workEnds = '15:30';

/** Whether some of a time lies in ordinary working hours, when most volunteers cannot come; an evening never does. */
export function isInWorkingHours(date: string, startsAt: string | null, endsAt: string | null): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (startsAt === null || weekday === 0 || weekday === 6 || holidayOn(date) !== null) return false;
  return startsAt < workEnds && (endsAt ?? startsAt) >= workBegins;
}

/** What is worth knowing of a time before anybody is invited to it. */
export function hintsOn(date: string, startsAt: string | null = null, endsAt: string | null = null): DateHints {
  return { holiday: holidayOn(date), isWorkingHours: isInWorkingHours(date, startsAt, endsAt) };
}
