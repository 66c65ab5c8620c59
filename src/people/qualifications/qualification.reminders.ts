import { reminder } from '../../platform/reminder.js';
import type { Language } from '../../contract/manner.js';

type Ending = { names: Record<Language, string>; date: string; who: string };

/** A date as people write it; the words of a message are not changed afterwards. */
const day = (date: string) => date.split('-').toReversed().map(Number).join('.');

const held = `qualification_held h join qualification_kind k on k.id = h.kind_id
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
        and leader.roles && '{group_leader,group_deputy}') as person_ids, ${facts},
      (select '/gruppe/' || min(m.group_id::text) || '/kurs' from membership m where m.person_id = h.person_id and m.left_at is null) as path
    from ${held} where h.valid_to between now.today - 15 and now.today - 1`,
  texts: {
    nb: ({ names, date, who }) => `${names.nb} for ${who} gikk ut ${day(date)}.`,
    nn: ({ names, date, who }) => `${names.nn} for ${who} gjekk ut ${day(date)}.`,
    en: ({ names, date, who }) => `${names.en} of ${who} ran out on ${day(date)}.`,
  },
});

/** Told to the leaders of a group while something that a member has reported waits for one of them; each is told of others' only. */
export const qualificationReported = reminder<{ count: number; group: string }>({
  kind: 'people.qualification-reported',
  againAfterDays: 14,
  due: `select m.group_id as subject_id, max((q.created_at at time zone 'Europe/Oslo')::date) as remind_on,
      array(select l.person_id from membership l where l.group_id = m.group_id and l.left_at is null
        and l.roles && '{group_leader,group_deputy}' and (count(distinct q.person_id) > 1 or l.person_id <> min(q.person_id::text)::uuid)) as person_ids,
      jsonb_build_object('count', count(*), 'group', g.name) as facts, '/gruppe/' || m.group_id || '/kurs' as path
    from qualification q join membership m on m.person_id = q.person_id and m.left_at is null join care_group g on g.id = m.group_id
    where q.state = 'reported' group by m.group_id, g.name`,
  texts: {
    nb: ({ count, group }) => `${count} kurs eller attester i ${group} venter på at du bekrefter`,
    nn: ({ count, group }) => `${count} kurs eller attestar i ${group} ventar på at du stadfestar`,
    en: ({ count, group }) => `${count} courses or certificates in ${group} wait for you to confirm`,
  },
});

/** Told to the officers of an organisation while somebody who answers for a group alone has reported something: nobody confirms her own. */
export const leaderReported = reminder<{ who: string }>({
  kind: 'people.leader-reported',
  againAfterDays: 14,
  due: `select q.person_id as subject_id, max((q.created_at at time zone 'Europe/Oslo')::date) as remind_on,
      array_agg(distinct r.person_id) as person_ids, jsonb_build_object('who', p.name) as facts,
      '/organisasjon/' || min(r.organisation_id::text) as path
    from qualification q join person p on p.id = q.person_id
      join membership m on m.person_id = q.person_id and m.left_at is null and m.roles && '{group_leader,group_deputy}'
      join group_organisation o on o.group_id = m.group_id
      join role_grant r on r.organisation_id = o.organisation_id and r.role = 'organisation_officer' and r.ended_at is null
        and r.person_id <> q.person_id
    where q.state = 'reported' and not exists (select from membership own join membership other on other.group_id = own.group_id
      where own.person_id = q.person_id and own.left_at is null and other.left_at is null and other.person_id <> q.person_id
        and other.roles && '{group_leader,group_deputy}')
    group by q.person_id, p.name`,
  texts: {
    nb: ({ who }) => `${who} har meldt inn kurs eller attest, og leder gruppa alene. Du kan bekrefte`,
    nn: ({ who }) => `${who} har meldt inn kurs eller attest, og leier gruppa åleine. Du kan stadfeste`,
    en: ({ who }) => `${who} has reported a course or certificate and leads the group alone. You can confirm it`,
  },
});
