import ical, { ICalEventStatus } from 'ical-generator';
import type { Tx } from '../platform/database.js';

/** An exercise as a calendar has it; one without a time of the day takes the whole day. */
export type ExerciseEvent = {
  readonly id: string;
  readonly title: string;
  readonly place: string | null;
  readonly on: string;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly cancelled: boolean;
};

/** Which exercises: one, or all of some groups from a day on. */
export type WhichEvents = { exerciseId: string } | { groupIds: readonly string[]; from: string };

const events = `select e.id, e.title, e.place, to_char(e.held_on, 'YYYY-MM-DD') as "on",
    (e.held_on + e.starts_at) at time zone 'Europe/Oslo' as "from",
    (e.held_on + coalesce(e.ends_at, least(e.starts_at, time '21:59') + interval '2 hours')) at time zone 'Europe/Oslo' as "to",
    e.state = 'cancelled' as cancelled
  from exercise e
  where ($1::uuid is null or e.id = $1)
    and ($2::uuid[] is null or e.own_group_id = any($2)
      or exists (select from exercise_invitation i where i.exercise_id = e.id and i.group_id = any($2)))
    and ($3::date is null or e.held_on >= $3)
  order by e.held_on, e.id limit 500`;

/** The exercises that the actor takes part in, for a calendar. */
export async function exerciseEventsFor(tx: Tx, which: WhichEvents): Promise<ExerciseEvent[]> {
  const parameters = 'exerciseId' in which ? [which.exerciseId, null, null] : [null, [...which.groupIds], which.from];
  return tx.query<ExerciseEvent[]>(events, parameters);
}

/** Events as a file that any calendar reads, every one of them marked as an exercise. */
export function calendarOf(name: string, mark: string, found: readonly ExerciseEvent[]): string {
  const calendar = ical({ name, prodId: { company: 'Beredt', product: 'Beredt' } });
  for (const { id, title, place, on, from, to, cancelled } of found) {
    const time = from && to ? { start: from, end: to } : { start: new Date(`${on}T00:00:00Z`), allDay: true };
    calendar.createEvent({
      ...time,
      id: `${id}@beredt`,
      summary: `${mark}: ${title}`,
      ...(place && { location: place }),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
