import { readinessSource } from '../cooperation/readiness.source.js';
import { calendarSource } from '../people/calendar/calendar.source.js';

/** The groups that serve the municipality and have never been invited to exercise with it. */
export const neverInvited = readinessSource({
  hole: 'never_invited',
  finds: `select s.group_id, 1 as count from group_municipality s
    where s.group_id = any($1::uuid[]) and s.municipality_id = $2::uuid
      and not exists (select from exercise_invitation i where i.group_id = s.group_id
        and i.municipality_id = any(municipality_family($2::uuid)))`,
});

/** What was taken on after exercises and is due within two months, or overdue: by each group, and by the municipality itself. */
export const followUp = readinessSource({
  due: 'follow_up',
  finds: `select f.group_id, count(*)::integer as count, min(f.due_on) as due_on from exercise_follow_up f
    where f.state = 'open' and f.due_on <= $3::date + 60
      and (f.group_id = any($1::uuid[]) and (f.municipality_id is null or $2::uuid is null or f.municipality_id = any(municipality_family($2::uuid)))
        or f.group_id is null and f.municipality_id = any(municipality_family($2::uuid)))
    group by f.group_id`,
});

/** What the municipality has held and not evaluated, two weeks after: forskrift om kommunal beredskapsplikt § 8 names no day. */
export const evaluation = readinessSource({
  due: 'evaluation',
  finds: `select null::uuid as group_id, count(*)::integer as count, min(e.held_on) + 14 as due_on from exercise e
    where e.municipality_id = any(municipality_family($2::uuid)) and e.state = 'held' and e.held_on between $3::date - 365 and $3::date
      and not exists (select from exercise_evaluation v where v.exercise_id = e.id and v.group_id is null)
    having count(*) > 0`,
});

/** What a group has planned, held or been invited to, in the calendars of those who follow it. */
export const exercisesOfGroup = calendarSource<{ title: string; place: string | null }>({
  kind: 'exercises.exercise',
  of: 'group',
  events: `select 'exercise-' || e.id as uid,
      (e.held_on + e.starts_at) at time zone 'Europe/Oslo' as starts_at,
      (e.held_on + coalesce(e.ends_at, least(e.starts_at, time '21:59') + interval '2 hours')) at time zone 'Europe/Oslo' as ends_at,
      case when e.starts_at is null then e.held_on end as starts_on, case when e.starts_at is null then e.held_on end as ends_on,
      jsonb_build_object('title', e.title, 'place', e.place) as facts, '/ovelse/' || e.id as path
    from exercise e
    where e.state <> 'cancelled' and e.held_on > (clock_now() at time zone 'Europe/Oslo')::date - 365
      and (e.own_group_id = $1 or exists (select from exercise_invitation i where i.exercise_id = e.id and i.group_id = $1))`,
  words: {
    nb: ({ title, place }) => ({ title: `ØVELSE: ${title}`, ...(place && { detail: place }) }),
    nn: ({ title, place }) => ({ title: `ØVELSE: ${title}`, ...(place && { detail: place }) }),
    en: ({ title, place }) => ({ title: `ØVELSE (EXERCISE): ${title}`, ...(place && { detail: place }) }),
  },
});
