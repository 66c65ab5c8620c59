import type { Language } from '../contract/manner.js';
import { reminder } from '../platform/reminder.js';

/** So long before the day both sides are told. */
const daysBefore = 60;

type Facts = { group: string; municipality: string; on: string };

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
const say = (on: string, language: Language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(on));

/** Those who keep the agreement `a` up: the municipality's coordinators and the group's leaders; or those of one side. */
export const coordinators = `select r.person_id from role_grant r
  where r.municipality_id = a.municipality_id and r.role = 'municipal_coordinator' and r.ended_at is null`;
export const leaders = `select m.person_id from membership m
  where m.group_id = a.group_id and m.left_at is null and 'group_leader' = any(m.roles)`;

export const facts = (
  on: string,
) => `jsonb_build_object('on', ${on}, 'group', (select name from care_group g where g.id = a.group_id),
  'municipality', (select name from municipality_version v where v.municipality_id = a.municipality_id
    order by v.valid_to desc nulls first limit 1))`;

/** Once a next version is signed, the day of the one before is nobody's concern. */
const isLast = `not exists (select from agreement later where later.first_id = a.first_id and later.edition > a.edition
  and later.signed_at is not null)`;

/** Nobody is told of a day before it was set: by signing, or by the last review. */
const known = `(greatest(a.signed_at, (select max(r.at) from agreement_review r where r.agreement_id = a.id)) at time zone 'Europe/Oslo')::date`;

const dueBefore = (
  column: string,
) => `select a.id as subject_id, greatest(a.${column} - ${daysBefore}, a.valid_from, ${known}) as remind_on,
    array(${coordinators} union ${leaders}) as person_ids, ${facts(`a.${column}`)} as facts, '/avtale/' || a.id as path
  from agreement_today a where a.state_today = 'in_force' and ${isLast}
    and a.${column} between a.today - 14 and a.today + ${daysBefore}`;

/** The two are to look through what they have agreed. */
export const reviewIsDue = reminder<Facts>({
  kind: 'cooperation.agreement-review',
  due: dueBefore('review_due_on'),
  texts: {
    nb: ({ group, municipality, on }) =>
      `Avtalen mellom ${municipality} og ${group} skal gås gjennom innen ${say(on, 'nb')}.`,
    nn: ({ group, municipality, on }) =>
      `Avtalen mellom ${municipality} og ${group} skal gåast gjennom innan ${say(on, 'nn')}.`,
    en: ({ group, municipality, on }) =>
      `The agreement between ${municipality} and ${group} is to be reviewed by ${say(on, 'en')}.`,
  },
});

/** What the two have agreed will soon hold no more. */
export const agreementEnds = reminder<Facts>({
  kind: 'cooperation.agreement-ends',
  due: dueBefore('valid_to'),
  texts: {
    nb: ({ group, municipality, on }) =>
      `Avtalen mellom ${municipality} og ${group} går ut ${say(on, 'nb')}. Lag en ny versjon om den skal fortsette.`,
    nn: ({ group, municipality, on }) =>
      `Avtalen mellom ${municipality} og ${group} går ut ${say(on, 'nn')}. Lag ein ny versjon om han skal halde fram.`,
    en: ({ group, municipality, on }) =>
      `The agreement between ${municipality} and ${group} ends on ${say(on, 'en')}. Draft a new version if it is to go on.`,
  },
});

/** One side has signed, and the other has not seen to it yet. */
export const signatureIsAwaited = reminder<Facts>({
  kind: 'cooperation.agreement-signature',
  due: `select a.id as subject_id, (s.signed_at at time zone 'Europe/Oslo')::date as remind_on,
      array(select person_id from (${coordinators}) c where s.side = 'group'
        union select person_id from (${leaders}) l where s.side = 'municipality') as person_ids,
      ${facts(`(s.signed_at at time zone 'Europe/Oslo')::date`)} as facts, '/avtale/' || a.id as path
    from agreement_today a join agreement_signature s on s.agreement_id = a.id and s.voided_at is null
    where a.state_today = 'draft'`,
  texts: {
    nb: ({ group, municipality }) => `Avtalen mellom ${municipality} og ${group} venter på underskrift fra din side.`,
    nn: ({ group, municipality }) => `Avtalen mellom ${municipality} og ${group} ventar på underskrift frå di side.`,
    en: ({ group, municipality }) =>
      `The agreement between ${municipality} and ${group} awaits a signature from your side.`,
  },
});
