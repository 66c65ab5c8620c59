import type { Language } from '../../contract/manner.js';
import { reminder } from '../../platform/reminder.js';

type Line = { capability: string; people: number; minimum: number };
type Thin = { group: string; lines: Line[] };
type Short = Thin & { date: string };

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  nn: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  en: { shelter: 'shelter', food: 'food', care: 'care' },
};

const day = (date: string) => date.split('-').toReversed().map(Number).join('.');
const say = ({ lines }: Thin, language: Language, of: string) =>
  lines
    .map(({ capability, people, minimum }) => {
      const word = words[language][capability] ?? capability.replaceAll('_', ' ');
      return `${word} ${people} ${of} ${minimum}`;
    })
    .join(', ');

const now = `now as (select (clock_now() at time zone 'Europe/Oslo')::date as today)`;
const leaders = (
  of: string,
) => `array(select m.person_id from membership m where m.group_id = ${of}.group_id and m.left_at is null
    and m.roles && '{group_leader,group_deputy}')`;
const lines = `jsonb_agg(jsonb_build_object('capability', capability, 'people', people, 'minimum', minimum) order by capability)`;

/**
 * Told to the leaders a week before an absence makes the thinnest hour of a day thinner than the group wants, and the morning after where
 * it was told of later than that; the same numbers of the same day are said once.
 */
export const strengthBreaks = reminder<Short>({
  kind: 'groups.strength-breaks',
  againAfterDays: 28,
  due: `with ${now},
    absent as (
      select a.person_id, lower(days) as start, upper(days) - 1 as until from now, availability a, unnest(a.away) days
      where a.away && daterange(now.today - 3, now.today + 8) and lower(days) between now.today - 3 and now.today + 7
      union all
      select a.person_id, (a.updated_at at time zone 'Europe/Oslo')::date, (a.not_now_until at time zone 'Europe/Oslo')::date
      from now, availability a where a.not_now_until > clock_now() and (a.updated_at at time zone 'Europe/Oslo')::date >= now.today - 3),
    missed as (
      select m.group_id, g.capability, g.people as minimum, absent.start, max(absent.until) as until
      from absent join membership m on m.person_id = absent.person_id and m.left_at is null
      join group_minimum g on g.group_id = m.group_id and g.capability = any (m.capabilities)
      group by m.group_id, g.capability, g.people, absent.start),
    broken as (
      select distinct on (s.group_id, s.start, s.capability) s.group_id, s.start, s.capability, s.minimum, d.day, l.people
      from missed s
      cross join lateral (select s.start + ahead as day from generate_series(0, least(6, s.until - s.start)) ahead) d
      cross join lateral (select people_left(s.group_id, s.capability, d.day) as people) l
      cross join lateral thinnest_hour(s.group_id, s.capability, d.day, false) week
      where l.people < s.minimum and l.people < week.people
      order by s.group_id, s.start, s.capability, d.day)
    select b.group_id as subject_id, b.start - 7 as remind_on, ${leaders('b')} as person_ids,
      jsonb_build_object('group', c.name, 'date', min(b.day), 'lines', ${lines}) as facts,
      '/gruppe/' || b.group_id || '/tilgjengelighet' as path
    from broken b join care_group c on c.id = b.group_id group by b.group_id, b.start, c.name`,
  texts: {
    nb: (facts) => `Fra ${day(facts.date)} er færre igjen enn ${facts.group} ønsker: ${say(facts, 'nb', 'av')}.`,
    nn: (facts) => `Frå ${day(facts.date)} er færre att enn ${facts.group} ønskjer: ${say(facts, 'nn', 'av')}.`,
    en: (facts) => `From ${day(facts.date)} fewer are left than ${facts.group} wants: ${say(facts, 'en', 'of')}.`,
  },
});

/** Whether fewer can be asked at some hours only, or at all of them. */
const usually: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: { true: 'Færre kan spørres', false: 'Til noen tider på uka kan færre spørres' },
  nn: { true: 'Færre kan spørjast', false: 'Til nokre tider på veka kan færre spørjast' },
  en: { true: 'Fewer can be asked', false: 'At some hours of the week fewer can be asked' },
};

/**
 * Told to the leaders the morning after so many have told of their usual hours, or have left, that at some hour of any week fewer can be
 * asked than the group wants; again where the numbers become others, or a quarter later. Groups with enough people who come at any hour are not looked at.
 */
export const strengthThin = reminder<Thin & { always: boolean }>({
  kind: 'groups.strength-thin',
  againAfterDays: 90,
  due: `with ${now},
    weak as (
      select g.group_id, g.capability, g.people as minimum from group_minimum g
      left join membership m on m.group_id = g.group_id and m.left_at is null and g.capability = any (m.capabilities)
      left join availability a on a.person_id = m.person_id
      group by g.group_id, g.capability, g.people
      having count(m.id) filter (where a.weekly is null) < g.people),
    thin as (
      select w.group_id, w.capability, w.minimum, min(l.people) as people, max(l.people) < w.minimum as always from now, weak w, generate_series(0, 6) ahead
      cross join lateral thinnest_hour(w.group_id, w.capability, now.today + ahead, false) l
      group by w.group_id, w.capability, w.minimum having min(l.people) < w.minimum)
    select t.group_id as subject_id, now.today as remind_on, ${leaders('t')} as person_ids,
      jsonb_build_object('group', c.name, 'lines', ${lines}, 'always', bool_and(t.always)) as facts, '/gruppe/' || t.group_id || '/tilgjengelighet' as path
    from now, thin t join care_group c on c.id = t.group_id group by t.group_id, c.name, now.today`,
  texts: {
    nb: (facts) => `${usually.nb[String(facts.always)]} enn ${facts.group} ønsker: ${say(facts, 'nb', 'av')}.`,
    nn: (facts) => `${usually.nn[String(facts.always)]} enn ${facts.group} ønskjer: ${say(facts, 'nn', 'av')}.`,
    en: (facts) => `${usually.en[String(facts.always)]} than ${facts.group} wants: ${say(facts, 'en', 'of')}.`,
  },
});
