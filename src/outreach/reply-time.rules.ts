import { nextClockTime, wallClock } from './time.rules.js';
import { words } from './reply-words.rules.js';

/** When and where a text was sent; what "18" and "in an hour" mean depends on it. */
export interface Sent {
  sentAt: Date;
  timeZone: string;
}

const unit =
  'min|mins|minutt|minutter|minutta|minutes|minute|m|t|time|timer|timar|hours?|h|hrs?|stk|stykk\\w*|pers|person\\w*|personer|mann|folk|biler|bil|porsjon\\w*|senger|av oss|over|på|past|km|mil|kr|år|dager|dagar|days|prosent|grader|og \\d';
const clockTime = `(?<half>halv |half past |kvart over |kvart på )?(?:(?<h4>[012]\\d)(?<m4>[0-5]\\d)|(?<h>\\d{1,2})(?:[.:,](?<m>[0-5]\\d))?)(?![.:,]?\\d)(?: ?-? ?(?:tiden|tida))?(?<half2> ?(?:am|pm|a\\.m|p\\.m))?(?! (?:${unit})(?!\\p{L}))`;
const about = '(?:ca|cirka|rundt|omkring|about|around|omtrent|sånn|en|ein)';
const at = `(?:${about} |kl |at |by )*`;
const filler = '(?:(?!ikke |til |må |jobb|opptatt)[\\p{L}]+ ){0,3}?';
const free =
  '(?:kan|kommer|ledig|klar|fri|tilgjengelig|tilgjengeleg|available|free|disponibel|stiller|er med|mulighet|moglegheit|møte)';

const availability = [
  words(`ikke (?:(?!men)\\p{L}+ ){0,4}?før ${at}${clockTime}`),
  words(`${free} ${filler}(?:fra|etter|tidligst|mellom|between|after|kl|at|${about}) (?:og med )?${at}${clockTime}`),
  new RegExp(
    `^(?:ja |nei )?[,.]? ?(?:i morgen |men |bare |berre |only |først |tidligst |tidlegast )*(?:fra|etter|after|tidligst|tidlegast|kl|at) ${at}${clockTime}`,
    'u',
  ),
  words(`(?:men|bare|berre) (?:fra|etter) ${at}${clockTime}`),
  new RegExp(`^(?:ja )?${at}(?=\\d{4}|\\d{1,2}[.:])${clockTime}$`, 'u'),
  words(
    `(?:^|ja |jeg |[,.] |kan |til å )(?:kan|kommer) (?=1[1346789]|2[1-3]|\\d{4}|\\d{1,2}[.:])${clockTime}(?:$|(?= ?[-,.]| til))`,
  ),
];

const otherDay = words(
  '(?:man|tirs|ons|tors|fre|lør|laur|søn|sun)dag\\w*|mandag|måndag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|overmorgen|overmorgon|neste|helg\\w*|next|week|uke|uka|veke',
);
const tomorrow = words('i morgen');
const evening = words('i kveld|kvelden|pm|p\\.m|ettermiddag\\w*');

/** Says whether the text speaks of a day other than today. */
export const namesOtherDay = (said: string): boolean => otherDay.test(said) || tomorrow.test(said);

type Parts = Partial<Record<'half' | 'h4' | 'm4' | 'h' | 'm' | 'half2', string>>;

const spoken: Readonly<Record<string, { hours: number; minute: number }>> = {
  'halv ': { hours: -1, minute: 30 },
  'half past ': { hours: 0, minute: 30 },
  'kvart over ': { hours: 0, minute: 15 },
  'kvart på ': { hours: -1, minute: 45 },
};

function afternoon(hour: number, parts: Parts, said: string): number {
  if (/a/.test(parts.half2 ?? '')) return hour % 12;
  const isLate = /p/.test(parts.half2 ?? '') || evening.test(said);
  return isLate && hour < 12 ? hour + 12 : hour;
}

interface Clock {
  hour: number;
  minute: number;
}

const isDate = (minute: number): boolean => minute > 0 && minute <= 12 && minute % 5 !== 0;
const isTime = ({ hour, minute }: Clock): boolean => hour >= 0 && hour * 60 + minute <= 24 * 60;

/** "22.11" is rather a date than a time. */
function writtenMinute({ m4, m }: Parts): number {
  const minute = Number(m4 ?? m ?? 0);
  return isDate(minute) ? NaN : minute;
}

function clockOf(parts: Parts, said: string): Clock | undefined {
  const turn = spoken[parts.half ?? ''] ?? { hours: 0, minute: writtenMinute(parts) };
  const told = { hour: afternoon(Number(parts.h4 ?? parts.h), parts, said) + turn.hours, minute: turn.minute };
  return isTime(told) ? { ...told, hour: told.hour % 24 } : undefined;
}

/** "Fra 6", sent at three in the afternoon, may be this evening or tomorrow morning. */
function isDoubtful(parts: Parts, told: Clock, { sentAt, timeZone }: Sent): boolean {
  const isExact = parts.h4 ?? parts.half2 ?? parts.h?.startsWith('0');
  if (isExact || told.hour === 0 || told.hour >= 12) return false;
  const minutes = ({ hour, minute }: Clock) => hour * 60 + minute;
  const now = minutes(wallClock(sentAt, timeZone));
  return minutes(told) < now && minutes(told) + 12 * 60 > now;
}

/** The instant from which the text says that its writer can, or `doubt` where it names one that may mean two. */
export function availableFrom(said: string, sent: Sent): Date | 'doubt' | undefined {
  const parts = availability.map((pattern) => pattern.exec(said)?.groups as Parts | undefined).find(Boolean);
  if (!parts) return undefined;
  const told = clockOf(parts, said);
  if (!told || otherDay.test(said)) return 'doubt';
  if (tomorrow.test(said)) return nextClockTime(told, sent.sentAt, sent.timeZone, 1);
  return isDoubtful(parts, told, sent) ? 'doubt' : nextClockTime(told, sent.sentAt, sent.timeZone);
}

const number = '(\\d{1,4}(?:[.,]\\d{1,2})?)';
const range = '(?:\\d{1,3} ?(?:-|til|to) ?)?';
const lead = `(?:^|(?:om|innen|ja|nei|kommer|bruker|brukar|tar|tek|på|fram|eta|maks|max|minst|kan|og) ?[,.]? ?(?:jeg er fram )?)(?:om |${about} |maks |max |minst |på )*`;
const hours = '(?:t|time|timer|timar|hours?|h|hrs?)';
const minutes = '(?:m|min|mins|minutt|minutter|minutta|minutes|minute)';

const durations: readonly (readonly [RegExp, (a: number, b: number) => number])[] = [
  [words(`${lead}${range}${number} ?${hours} ?(?:og |and |, )?(\\d{1,2}) ?${minutes}`), (a, b) => a * 60 + b],
  [words(`${lead}${range}${number} ?${hours}`), (a) => a * 60],
  [words(`${lead}${range}${number} ?${minutes}`), (a) => a],
  [
    new RegExp(`(?:^|[ ,.])om (?:${about} )?${range}(\\d{1,3})(?= ?(?:$|[,.]| (?:hvis|men|og|ca|takk|fra)))`, 'u'),
    (a) => a,
  ],
  [
    new RegExp(
      `^ja [,.]? ?(?:jeg )?(?:kommer )?(?:om |${about} )*${range}(\\d{1,3})(?= ?(?:$|[,.]| (?:takk|men|og|hvis)))`,
      'u',
    ),
    (a) => (a >= 5 && a <= 240 ? a : NaN),
  ],
  [/^(?:jeg )?kommer (\d{2,3})$/u, (a) => (a > 24 && a <= 240 ? a : NaN)],
];

/** In how many minutes the writer says that she is there; several hundred hours are `doubt`. */
export function minutesUntil(said: string): number | 'doubt' | undefined {
  for (const [pattern, count] of durations) {
    const found = pattern.exec(said);
    if (!found) continue;
    const [a = 0, b = 0] = found.slice(1).map((digits) => Number((digits ?? '0').replace(',', '.')));
    const counted = Math.round(count(a, b));
    if (Number.isNaN(counted)) return undefined;
    return counted <= 24 * 60 ? counted : 'doubt';
  }
  return undefined;
}
