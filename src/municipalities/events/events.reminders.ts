import { reminder } from '../../platform/reminder.js';

const coordinators = (municipalities: string) => `select r.person_id from role_grant r
  where r.municipality_id in (${municipalities}) and r.role = 'municipal_coordinator' and r.ended_at is null`;
const called = (id: string) => `(select v.name from municipality_version v where v.municipality_id = ${id}
  order by v.valid_to desc nulls first limit 1)`;
const operators = `select r.person_id from role_grant r where r.role = 'operator' and r.ended_at is null`;
const today = `(select (clock_now() at time zone 'Europe/Oslo')::date)`;

const say = (on: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));

/**
 * What a change of the map leaves to people waits for them: told when it is planned, a month and a week before the day, and every second
 * week from then on. Where a municipality has no coordinator, the operator is told.
 */
export const decisionWaits = reminder<{ count: number; municipality: string; on: string }>({
  kind: 'municipalities.decision-waits',
  due: `with open as (
      select d.part_id, p.id as plan_id, p.day, (p.planned_at at time zone 'Europe/Oslo')::date as planned,
        count(distinct d.id) as questions, array_agg(distinct heir_id) as municipality_ids
      from municipality_decision d join municipality_plan p on p.id = d.plan_id, unnest(d.heir_ids || d.part_id) heir_id
      where d.chosen_ids is null and p.state <> 'withdrawn' group by d.part_id, p.id),
    told as (
      select open.*, array(${coordinators('select unnest(open.municipality_ids)')}) as deciders,
        (select max(on_day) from unnest(array[planned, day - 30, day - 7, day + 14 * (greatest(${today} - day, 0) / 14)]) on_day
          where on_day between planned and ${today}) as remind_on
      from open)
    select part_id as subject_id, remind_on, case when deciders = '{}' then array(${operators}) else deciders end as person_ids,
      jsonb_build_object('count', questions, 'municipality', ${called('part_id')}, 'on', day) as facts,
      '/kommunekartet/' || plan_id as path
    from told where remind_on is not null`,
  texts: {
    nb: ({ count, municipality, on }) =>
      `${count} spørsmål om hva som skjer når ${municipality} endres ${say(on, 'nb-NO')}, venter på deg eller de andre koordinatorene.`,
    nn: ({ count, municipality, on }) =>
      `${count} spørsmål om kva som skjer når ${municipality} blir endra ${say(on, 'nn-NO')}, ventar på deg eller dei andre koordinatorane.`,
    en: ({ count, municipality, on }) =>
      `${count} questions of what becomes of things as ${municipality} changes on ${say(on, 'en-GB')} wait for you or the other coordinators.`,
  },
});

/** Groups and agreements that went to heirs, with the group that each is about and the first morning at which it can be told. */
const given = `select t.plan_id, t.from_id, t.to_id, t.kind, coalesce(a.group_id, t.subject_id) as group_id,
    (t.at at time zone 'Europe/Oslo' - interval '9 hours')::date + 1 as on_day
  from municipality_trail t left join agreement a on t.kind = 'agreement' and a.id = t.subject_id
  where t.kind in ('group', 'agreement') and t.at > clock_now() - interval '15 days'`;

/** Both municipalities are told what followed to whom. */
export const heirGiven = reminder<{ groups: number; agreements: number; from: string; to: string }>({
  kind: 'municipalities.heir-given',
  due: `with given as (${given}),
    moved as (
      select plan_id, from_id, on_day, array_agg(distinct to_id) as to_ids,
        count(distinct group_id) filter (where kind = 'group') as groups, count(*) filter (where kind = 'agreement') as agreements
      from given group by plan_id, from_id, on_day)
    select from_id as subject_id, on_day as remind_on, array(${coordinators('select unnest(to_ids || from_id)')}) as person_ids,
      jsonb_build_object('groups', groups, 'agreements', agreements, 'from', ${called('from_id')},
        'to', (select string_agg(${called('to_id')}, ', ') from unnest(to_ids) to_id)) as facts,
      '/kommunekartet/' || plan_id as path
    from moved`,
  texts: {
    nb: ({ groups, agreements, from, to }) =>
      `Fra ${from} til ${to} fulgte grupper (${groups}) og avtaler (${agreements}). Se over at det er riktig.`,
    nn: ({ groups, agreements, from, to }) =>
      `Frå ${from} til ${to} følgde grupper (${groups}) og avtalar (${agreements}). Sjå over at det er rett.`,
    en: ({ groups, agreements, from, to }) =>
      `From ${from} to ${to} went groups (${groups}) and agreements (${agreements}). Please look whether that is right.`,
  },
});

/** The leaders of a group are told whom it serves from now on. */
export const groupGiven = reminder<{ group: string; from: string; to: string }>({
  kind: 'municipalities.group-given',
  due: `select given.group_id as subject_id, given.on_day as remind_on,
      array(select m.person_id from membership m where m.group_id = given.group_id and m.left_at is null
        and m.roles && '{group_leader,group_deputy}') as person_ids,
      jsonb_build_object('group', g.name, 'from', string_agg(distinct ${called('given.from_id')}, ', '),
        'to', string_agg(distinct ${called('given.to_id')}, ', ')) as facts,
      '/kommunekartet/' || min(given.plan_id::text) as path
    from (${given}) given join care_group g on g.id = given.group_id group by given.group_id, given.on_day, g.name`,
  texts: {
    nb: ({ group, from, to }) =>
      `${group} fulgte med fra ${from} til ${to}, med avtalene sine. Se over at det er riktig.`,
    nn: ({ group, from, to }) =>
      `${group} følgde med frå ${from} til ${to}, med avtalane sine. Sjå over at det er rett.`,
    en: ({ group, from, to }) =>
      `${group} went along from ${from} to ${to}, with its agreements. Please look whether that is right.`,
  },
});
