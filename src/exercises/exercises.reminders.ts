import { reminder } from '../platform/reminder.js';

const today = `(clock_now() at time zone 'Europe/Oslo')::date`;

/** What a party has taken on is told of a week before its day, and on it: to the coordinators, or to the group's leaders. */
export const followUpDue = reminder<{ title: string; text: string; dueOn: string }>({
  kind: 'exercises.follow-up-due',
  due: `select f.id as subject_id, day as remind_on,
      array(select p.person_id from person_grant p
        where (f.group_id is null and p.role = 'municipal_coordinator' and p.municipality_id = f.municipality_id)
          or (p.role in ('group_leader', 'group_deputy') and p.group_id = f.group_id)) as person_ids,
      jsonb_build_object('title', e.title, 'text', left(f.text, 80), 'dueOn', to_char(f.due_on, 'DD.MM.YYYY')) as facts,
      '/ovelse/' || e.id as path
    from exercise_follow_up f join exercise e on e.id = f.exercise_id,
      lateral (values (f.due_on - 7), (f.due_on)) as days (day)
    where f.state = 'open' and f.due_on between ${today} - 14 and ${today} + 7
      and day > (f.created_at at time zone 'Europe/Oslo')::date`,
  texts: {
    nb: ({ title, text, dueOn }) => `Oppfølging etter øvelsen ${title} har frist ${dueOn}: ${text}`,
    nn: ({ title, text, dueOn }) => `Oppfølging etter øvinga ${title} har frist ${dueOn}: ${text}`,
    en: ({ title, text, dueOn }) => `A follow-up after the exercise ${title} is due on ${dueOn}: ${text}`,
  },
});

/** Whoever planned it is asked on the morning after, and once more a week later, whether it was held: until then it counts nowhere. */
export const outcomeMissing = reminder<{ title: string; on: string }>({
  kind: 'exercises.outcome-missing',
  due: `select e.id as subject_id, day as remind_on,
      array(select p.person_id from person_grant p
        where p.role = 'municipal_coordinator' and p.municipality_id = e.municipality_id
          or p.role in ('group_leader', 'group_deputy') and p.group_id = e.own_group_id) as person_ids,
      jsonb_build_object('title', e.title, 'on', to_char(e.held_on, 'DD.MM.YYYY')) as facts, '/ovelse/' || e.id as path
    from exercise e, lateral (values (e.held_on + 1), (e.held_on + 8)) as days (day)
    where e.state = 'planned' and e.held_on between ${today} - 22 and ${today} - 1`,
  texts: {
    nb: ({ title, on }) => `Øvelsen ${title} var planlagt ${on}. Ble den holdt?`,
    nn: ({ title, on }) => `Øvinga ${title} var planlagd ${on}. Vart ho halden?`,
    en: ({ title, on }) => `The exercise ${title} was planned for ${on}. Was it held?`,
  },
});

/**
 * What a municipality has held is evaluated afterwards: forskrift om kommunal beredskapsplikt § 8. The regulation names no day; after two
 * weeks, while people still remember, the coordinators are told.
 */
export const evaluationMissing = reminder<{ title: string }>({
  kind: 'exercises.evaluation-missing',
  due: `select e.id as subject_id, e.held_on + 14 as remind_on,
      array(select p.person_id from person_grant p
        where p.role = 'municipal_coordinator' and p.municipality_id = e.municipality_id) as person_ids,
      jsonb_build_object('title', e.title) as facts, '/ovelse/' || e.id as path
    from exercise e
    where e.municipality_id is not null and e.state = 'held' and e.held_on between ${today} - 28 and ${today} - 14
      and not exists (select from exercise_evaluation v where v.exercise_id = e.id and v.group_id is null)`,
  texts: {
    nb: ({ title }) => `Øvelsen ${title} er ikke evaluert av kommunen ennå.`,
    nn: ({ title }) => `Øvinga ${title} er ikkje evaluert av kommunen enno.`,
    en: ({ title }) => `The exercise ${title} has not been evaluated by the municipality yet.`,
  },
});
