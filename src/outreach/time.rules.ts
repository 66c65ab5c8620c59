import type { Language } from '../contract/manner.js';

/** The zone that every clock time in a message is told in. */
export const NORWAY = 'Europe/Oslo';

export interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const numeric = 'numeric';
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
  });
  clocks.set(timeZone, made);
  return made;
}

/** What the calendar and the clock on the wall show at an instant. */
export function wallClock(at: Date, timeZone = NORWAY): WallClock {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
  return { year, month, day, hour, minute };
}

const asUtc = ({ year, month, day, hour, minute }: WallClock): number => Date.UTC(year, month - 1, day, hour, minute);
const wholeMinute = (ms: number): number => Math.floor(ms / MINUTE_MS) * MINUTE_MS;
const offsetAt = (ms: number, timeZone: string): number => asUtc(wallClock(new Date(ms), timeZone)) - wholeMinute(ms);

/** Every instant at which the wall shows this: two in the hour that summer time gives back; the one after it in the hour that it takes. */
function instantsOf(wall: WallClock, timeZone: string): number[] {
  const told = asUtc(wall);
  const before = offsetAt(told - DAY_MS, timeZone);
  const offsets = [...new Set([before, offsetAt(told + DAY_MS, timeZone)])];
  const found = offsets.map((offset) => told - offset).filter((ms) => offsetAt(ms, timeZone) === told - ms);
  return found.length > 0 ? found.toSorted((a, b) => a - b) : [told - before];
}

/** The first instant, not before `after` (to the minute), at which the wall shows this time; `daysAhead` skips whole days. */
export function nextClockTime(
  clock: { hour: number; minute: number },
  after: Date,
  timeZone = NORWAY,
  daysAhead = 0,
): Date {
  const today = wallClock(after, timeZone);
  const earliest = wholeMinute(after.getTime());
  const onDay = (day: number) => instantsOf({ ...today, ...clock, day: today.day + day }, timeZone);
  const ahead = [...onDay(daysAhead), ...onDay(daysAhead + 1)].find((ms) => ms >= earliest);
  return new Date(ahead ?? earliest);
}

const days: Record<Language, { today: string; tomorrow: string; yesterday: string }> = {
  nb: { today: 'i dag', tomorrow: 'i morgen', yesterday: 'i går' },
  nn: { today: 'i dag', tomorrow: 'i morgon', yesterday: 'i går' },
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
};
const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

const dayNumber = (wall: WallClock): number => Date.UTC(wall.year, wall.month - 1, wall.day) / DAY_MS;

function sayDay(at: WallClock, now: WallClock, language: Language): string {
  const words = days[language];
  const ahead = dayNumber(at) - dayNumber(now);
  const near = { '-1': words.yesterday, 0: words.today, 1: words.tomorrow }[ahead];
  if (near) return near;
  const year = at.year === now.year ? {} : { year: 'numeric' as const };
  const form =
    ahead > 1 && ahead < 7 ? { weekday: 'long' as const } : ({ day: 'numeric', month: 'long', ...year } as const);
  return new Intl.DateTimeFormat(locales[language], { ...form, timeZone: 'UTC' }).format(dayNumber(at) * DAY_MS);
}

function sayClock({ hour, minute }: WallClock, language: Language): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(hour)}${language === 'en' ? ':' : '.'}${twoDigits(minute)}`;
}

/** An instant as people say it: "i dag 18.30", "i morgon 18.30", "Saturday 18:30". */
export function sayTime(at: Date, now: Date, language: Language): string {
  const wall = wallClock(at);
  return `${sayDay(wall, wallClock(now), language)} ${sayClock(wall, language)}`;
}

/** A stretch of time as people say it: "i dag 18.00-22.00", "fra i dag 18.00", "i dag 18.00 til i morgen 08.00". */
export function sayPeriod(period: { from?: Date; to?: Date }, now: Date, language: Language): string {
  const { from, to } = period;
  const [since, until] = { nb: ['fra', 'til'], nn: ['frå', 'til'], en: ['from', 'until'] }[language] as [
    string,
    string,
  ];
  if (from && to) {
    const [start, end] = [wallClock(from), wallClock(to)];
    if (dayNumber(start) === dayNumber(end)) return `${sayTime(from, now, language)}-${sayClock(end, language)}`;
    return `${sayTime(from, now, language)} ${until} ${sayTime(to, now, language)}`;
  }
  if (from) return `${since} ${sayTime(from, now, language)}`;
  return to ? `${until} ${sayTime(to, now, language)}` : '';
}

/** A calendar date `YYYY-MM-DD` as people say it, with a time of the day: "fredag 27. november kl. 18.00". */
export function sayDate(on: string, clock: string | null, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(locales[language], form).format(new Date(`${on}T00:00:00Z`));
  if (clock === null) return date;
  return language === 'en' ? `${date} at ${clock}` : `${date} kl. ${clock.replace(':', '.')}`;
}
