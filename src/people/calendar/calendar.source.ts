import type { Language } from '../../contract/manner.js';

/** What an event is called, and what more there is to say, in one language. */
export type EventWords = { readonly title: string; readonly detail?: string };

/**
 * Events that a place adds to the calendars that people, groups or municipalities follow. `events` is a query that takes the id of the
 * person, the group or the municipality as $1 and answers with a row for each event: `uid text, starts_at timestamptz, ends_at timestamptz, facts jsonb, path text`; or, for
 * whole days by the Norwegian calendar, `starts_on date, ends_on date` (the last one included) in place of the instants. It is run by the
 * service itself for whoever has the secret address, so it must say for itself whose the rows are, and a group's events name nobody.
 */
export type CalendarSource<Facts = never> = {
  readonly kind: string;
  readonly of: 'person' | 'group' | 'municipality';
  readonly events: string;
  readonly words: Readonly<Record<Language, (facts: Facts) => EventWords>>;
};

const declared = new Map<string, CalendarSource>();

/** Declares a source of events; its kind is `place.what-happens` and may be declared once. */
export function calendarSource<Facts>(source: CalendarSource<Facts>): CalendarSource<Facts> {
  if (declared.has(source.kind)) throw new Error(`The events ${source.kind} are declared twice.`);
  declared.set(source.kind, source);
  return source;
}

/** Every source of such calendars that what is loaded has declared. */
export function sourcesOf(of: CalendarSource['of']): CalendarSource[] {
  return [...declared.values()].filter((source) => source.of === of);
}
