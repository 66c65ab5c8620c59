import type { Language } from '../../../src/contract/manner.js';
import { daysBetween, wallTime, type WallTime } from './oslo.js';

const words = {
  nb: {
    days: { '-1': 'i går', '0': 'i dag', '1': 'i morgen' },
    weekdays: ['søn.', 'man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.'],
    months: ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  },
  nn: {
    days: { '-1': 'i går', '0': 'i dag', '1': 'i morgon' },
    weekdays: ['sun.', 'mån.', 'tys.', 'ons.', 'tors.', 'fre.', 'laur.'],
    months: ['jan.', 'feb.', 'mars', 'april', 'mai', 'juni', 'juli', 'aug.', 'sep.', 'okt.', 'nov.', 'des.'],
  },
  en: {
    days: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
    weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
    months: ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  },
} as const satisfies Record<Language, object>;

const two = (value: number) => String(value).padStart(2, '0');

function date(at: WallTime, now: WallTime, language: Language): string {
  const { weekdays, months } = words[language];
  const weekday = weekdays[new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay()];
  const month = months[at.month - 1];
  const year = at.year === now.year ? '' : ` ${at.year}`;
  return language === 'en' ? `${weekday} ${at.day} ${month}${year}` : `${weekday} ${at.day}. ${month}${year}`;
}

/** The clock alone: `18.30`, in English `18:30`. */
export function sayClock(instant: string | Date, language: Language, withSeconds = false): string {
  const at = wallTime(new Date(instant));
  const mark = language === 'en' ? ':' : '.';
  return [at.hour, at.minute, ...(withSeconds ? [at.second] : [])].map(two).join(mark);
}

/** The day as people say it: `i dag`, `i morgen`, else the date. */
export function sayDay(instant: string | Date, now: Date, language: Language): string {
  const at = wallTime(new Date(instant));
  const today = wallTime(now);
  const near = words[language].days as Readonly<Record<string, string>>;
  return near[String(daysBetween(today, at))] ?? date(at, today, language);
}

/** Day and clock: `i dag 18.30`. */
export function sayTime(instant: string | Date, now: Date, language: Language): string {
  return `${sayDay(instant, now, language)} ${sayClock(instant, language)}`;
}

/** The clock alone when it is today, else day and clock. */
export function sayShort(instant: string | Date, now: Date, language: Language): string {
  const today = daysBetween(wallTime(now), wallTime(new Date(instant))) === 0;
  return today ? sayClock(instant, language) : sayTime(instant, now, language);
}

/** A date and clock that still mean the same when pasted elsewhere: `21.11.2026 18.30`, in English `21 Nov 2026 18:30`. */
export function sayForArchive(instant: string | Date, language: Language, withSeconds = false): string {
  const { year, month, day } = wallTime(new Date(instant));
  return `${onPaper(year, month, day, language)} ${sayClock(instant, language, withSeconds)}`;
}

/** A calendar date `YYYY-MM-DD` as it is written on paper. */
export function sayCalendarDate(calendarDate: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = calendarDate.split('-').map(Number);
  return onPaper(year, month, day, language);
}

function onPaper(year: number, month: number, day: number, language: Language): string {
  return language === 'en' ? `${day} ${words.en.months[month - 1]} ${year}` : `${two(day)}.${two(month)}.${year}`;
}

/** A time of the day as it stands on a wall, `18:30` on the wire. */
export function sayWallClock(time: string, language: Language): string {
  return language === 'en' ? time : time.replace(':', '.');
}
