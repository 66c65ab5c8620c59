import { reminder } from '../../platform/reminder.js';
import type { Language } from '../../contract/manner.js';

type Ending = { names: Record<Language, string>; date: string; who: string };

/** A date as people write it; the words of a message are not changed afterwards. */
const day = (date: string) => date.split('-').toReversed().map(Number).join('.');

const held = `qualification_held h join qualification_kind k on k.id = h.kind_id and k.retired_at is null
  join person p on p.id = h.person_id,
  (select (clock_now() at time zone 'Europe/Oslo')::date as today) now`;
const facts = `jsonb_build_object('names', k.names, 'date', h.valid_to, 'who', p.name) as facts`;

/** Told to the person two months before, while a new course can still be found, and again two weeks before. */
export const qualificationEnds = reminder<Ending>({
  kind: 'people.qualification-ends',
  due: `select h.id as subject_id, h.valid_to - ahead as remind_on, array[h.person_id] as person_ids, ${facts}, '/mine/kurs' as path
    from ${held}, unnest('{60,14}'::int[]) ahead
    where h.valid_to between now.today and now.today + 60 and h.valid_to - ahead <= now.today
      and exists (select from membership m where m.person_id = h.person_id and m.left_at is null)`,
  texts: {
    nb: ({ names, date }) => `${names.nb} går ut ${day(date)}.`,
    nn: ({ names, date }) => `${names.nn} går ut ${day(date)}.`,
    en: ({ names, date }) => `${names.en} runs out on ${day(date)}.`,
  },
});

/** Told to the leaders of her groups when it has run out; never to the person herself, who knew two months before. */
export const qualificationEnded = reminder<Ending>({
  kind: 'people.qualification-ended',
  due: `select h.id as subject_id, h.valid_to + 1 as remind_on, array(
      select distinct leader.person_id from membership m join membership leader on leader.group_id = m.group_id
      where m.person_id = h.person_id and m.left_at is null and leader.left_at is null
        and leader.roles && '{group_leader,group_deputy}') as person_ids, ${facts}, '/' as path
    from ${held} where h.valid_to between now.today - 15 and now.today - 1`,
  texts: {
    nb: ({ names, date, who }) => `${names.nb} for ${who} gikk ut ${day(date)}.`,
    nn: ({ names, date, who }) => `${names.nn} for ${who} gjekk ut ${day(date)}.`,
    en: ({ names, date, who }) => `${names.en} of ${who} ran out on ${day(date)}.`,
  },
});
