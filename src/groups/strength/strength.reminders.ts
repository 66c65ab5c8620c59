import type { Language } from '../../contract/manner.js';
import { reminder } from '../../platform/reminder.js';

type Short = { group: string; date: string; lines: { capability: string; people: number; minimum: number }[] };

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  nn: { shelter: 'hus', food: 'mat', care: 'omsorg' },
  en: { shelter: 'shelter', food: 'food', care: 'care' },
};

const day = (date: string) => date.split('-').toReversed().map(Number).join('.');
const say = ({ lines }: Short, language: Language, of: string) =>
  lines
    .map(({ capability, people, minimum }) => {
      const word = words[language][capability] ?? capability.replaceAll('_', ' ');
      return `${word} ${people} ${of} ${minimum}`;
    })
    .join(', ');

/** Told to the leaders a week before fewer are left than the group wants; only where it is a leave that breaks it. */
export const strengthBreaks = reminder<Short>({
  kind: 'groups.strength-breaks',
  due: `with now as (select (clock_now() at time zone 'Europe/Oslo')::date as today),
    starts as (
      select distinct m.group_id, lower(days) as day from now, availability a, unnest(a.away) days, membership m
      where a.away && daterange(now.today - 3, now.today + 8) and a.away <> '{}' and lower(days) between now.today - 3 and now.today + 7
        and m.person_id = a.person_id and m.left_at is null),
    broken as (
      select s.group_id, s.day, jsonb_agg(jsonb_build_object('capability', g.capability, 'people', l.people, 'minimum', g.people)
        order by g.capability) as lines
      from starts s join group_minimum g on g.group_id = s.group_id
      cross join lateral (select people_left(g.group_id, g.capability, s.day) as people) l
      where l.people < g.people and people_left(g.group_id, g.capability, s.day - 1) >= g.people
      group by s.group_id, s.day)
    select b.group_id as subject_id, b.day - 7 as remind_on, array(
      select m.person_id from membership m where m.group_id = b.group_id and m.left_at is null
        and m.roles && '{group_leader,group_deputy}') as person_ids,
      jsonb_build_object('group', c.name, 'date', b.day, 'lines', b.lines) as facts,
      '/gruppe/' || b.group_id || '/tilgjengelighet' as path
    from broken b join care_group c on c.id = b.group_id`,
  texts: {
    nb: (facts) => `Fra ${day(facts.date)} er færre igjen enn ${facts.group} ønsker: ${say(facts, 'nb', 'av')}.`,
    nn: (facts) => `Frå ${day(facts.date)} er færre att enn ${facts.group} ønskjer: ${say(facts, 'nn', 'av')}.`,
    en: (facts) => `From ${day(facts.date)} fewer are left than ${facts.group} wants: ${say(facts, 'en', 'of')}.`,
  },
});
