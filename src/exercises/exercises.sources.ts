import { readinessSource } from '../cooperation/readiness.source.js';
import { calendarSource } from '../people/calendar/calendar.source.js';

/** The groups that serve the municipality, or that it has agreed with, and that have never been invited to exercise with it. */
export const neverInvited = readinessSource({
  hole: 'never_invited',
  finds: `select g.group_id, 1 as count from unnest($1::uuid[]) as g (group_id)
    where $2::uuid is not null and not exists (select from exercise_invitation i where i.group_id = g.group_id
      and i.municipality_id = any(municipality_family($2::uuid)))`,
});

/** What was planned for a day that has passed, and nobody has said whether it was held: the municipality's, or to a group its own. */
export const outcomeUnsaid = readinessSource({
  due: 'exercise_outcome',
  finds: `select e.own_group_id as group_id, count(*)::integer as count, min(e.held_on) as due_on from exercise e
    where e.state = 'planned' and e.held_on < $3::date
      and ($2::uuid is null and e.own_group_id = any($1::uuid[]) or e.municipality_id = any(municipality_family($2::uuid)))
    group by e.own_group_id`,
});

/** A group that has not exercised for a year, by itself or with a municipality; one that never has is asked to begin now. */
export const exerciseDue = readinessSource({
  due: 'exercise_due',
  finds: `select g.group_id, 1 as count, due.due_on from unnest($1::uuid[]) as g (group_id), lateral (
      select coalesce((max(held_on) + interval '1 year')::date, $3::date) as due_on from (
        select held_on from exercise where own_group_id = g.group_id and state = 'held'
        union all
        select e.held_on from exercise_invitation i join exercise e on e.id = i.exercise_id
          left join exercise_answer a on a.invitation_id = i.id
        where i.group_id = g.group_id and e.state = 'held' and coalesce(i.attended, a.answer = 'coming')) held) due
    where due.due_on <= $3::date + 60`,
});

/** What was taken on after exercises and is due within two months, or overdue: by each group, and by the municipality itself. */
export const followUp = readinessSource({
  due: 'follow_up',
  finds: `select f.group_id, count(*)::integer as count, min(f.due_on) as due_on from exercise_follow_up f
    where f.id = any(array(select id from exercise_follow_up where group_id = any($1::uuid[])
        union all select id from exercise_follow_up where group_id is null and municipality_id = any(municipality_family($2::uuid))))
      and f.state = 'open' and f.due_on <= $3::date + 60
      and (f.municipality_id is null or $2::uuid is null or f.municipality_id = any(municipality_family($2::uuid)))
    group by f.group_id`,
});

type Facts = { title: string; place: string | null };

/** The exercises of a year back and of all time to come for which a condition holds; what is cancelled stands in no calendar. */
const eventsWhere = (condition: string) => `select 'exercise-' || e.id as uid,
      (e.held_on + e.starts_at) at time zone 'Europe/Oslo' as starts_at,
      (e.held_on + coalesce(e.ends_at, least(e.starts_at, time '21:59') + interval '2 hours')) at time zone 'Europe/Oslo' as ends_at,
      case when e.starts_at is null then e.held_on end as starts_on, case when e.starts_at is null then e.held_on end as ends_on,
      jsonb_build_object('title', e.title, 'place', e.place) as facts, '/ovelse/' || e.id as path
    from exercise e
    where e.state <> 'cancelled' and e.held_on > (clock_now() at time zone 'Europe/Oslo')::date - 365 and ${condition}`;

const marked =
  (mark: string) =>
  ({ title, place }: Facts) => ({ title: `${mark}: ${title}`, ...(place && { detail: place }) });
const words = { nb: marked('ØVELSE'), nn: marked('ØVELSE'), en: marked('ØVELSE (EXERCISE)') };

/** What a group has planned, held or been invited to, in the calendars of those who follow it. */
export const exercisesOfGroup = calendarSource<Facts>({
  kind: 'exercises.of-group',
  of: 'group',
  events: eventsWhere(`e.id in (select id from exercise where own_group_id = $1
    union select exercise_id from exercise_invitation where group_id = $1)`),
  words,
});

/** What her groups hold or are invited to, in her own calendar; what a group has said no to on that day is left out. */
export const exercisesOfPerson = calendarSource<Facts>({
  kind: 'exercises.of-person',
  of: 'person',
  events: eventsWhere(`e.id in (
    select own.id from membership m join exercise own on own.own_group_id = m.group_id where m.person_id = $1 and m.left_at is null
    union select i.exercise_id from membership m join exercise_invitation i on i.group_id = m.group_id
      join exercise of on of.id = i.exercise_id left join exercise_answer a on a.invitation_id = i.id
    where m.person_id = $1 and m.left_at is null
      and not coalesce(a.answer = 'not_coming' and coalesce(a.held_on, of.held_on) = of.held_on, false))`),
  words,
});

/** What a municipality, or one whose heir it is, has planned or held, in the calendars of those who follow it. */
export const exercisesOfMunicipality = calendarSource<Facts>({
  kind: 'exercises.of-municipality',
  of: 'municipality',
  events: eventsWhere('e.municipality_id = any(municipality_family($1))'),
  words,
});
