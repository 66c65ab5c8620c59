import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { EventWords } from './calendar.source.js';

/** One event as it is written: at instants, or on whole days of which the last is included. */
export type CalendarEvent = EventWords & { readonly uid: string; readonly url: string } & (
    { readonly from: Date; readonly to: Date } | { readonly firstDay: string; readonly lastDay: string }
  );

const midnight = (day: string, later = 0) => new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);

/** The calendar as calendar programs read it (RFC 5545); nobody is shown as busy by it. */
export function renderCalendar(name: string, events: readonly CalendarEvent[], stamp: Date): string {
  const calendar = ical({
    name,
    prodId: { company: 'Beredt', product: 'Beredt', language: 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const event of events) {
    const time =
      'from' in event
        ? { start: event.from, end: event.to }
        : { start: midnight(event.firstDay), end: midnight(event.lastDay, 1), allDay: true };
    calendar.createEvent({
      id: event.uid,
      ...time,
      stamp,
      summary: event.title,
      ...(event.detail && { description: event.detail }),
      url: event.url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
