import { reminder } from '../platform/reminder.js';
import { coordinators, facts, leaders } from './agreement.reminders.js';

type Facts = { group: string; municipality: string; edition: number };

/** Those of the side, or the sides, that the doer has no part in. */
const others = (doer: string) => `array(
    select person_id from (${coordinators}) c where not exists (select from (${coordinators}) own where own.person_id = ${doer})
    union select person_id from (${leaders}) l where not exists (select from (${leaders}) own where own.person_id = ${doer}))`;

const dayOf = (at: string) => `(${at} at time zone 'Europe/Oslo')::date`;

/** What was done by somebody at a time; the other side is told the next morning. */
const done = (by: string, at: string, where: string) => `select a.id as subject_id, ${dayOf(at)} as remind_on,
    ${others(by)} as person_ids, ${facts(`${dayOf(at)}::text`)} || jsonb_build_object('edition', a.edition) as facts,
    '/avtale/' || a.id as path
  from agreement a where ${by} is not null and ${at} > clock_now() - interval '15 days' and ${where}`;

/** A draft awaits the other side; once somebody has signed it, her signature is what is told of. */
export const draftIsMade = reminder<Facts>({
  kind: 'cooperation.agreement-drafted',
  due: done(
    'a.drafted_by',
    'a.created_at',
    `a.state = 'draft' and not exists (select from agreement_signature s where s.agreement_id = a.id)`,
  ),
  texts: {
    nb: ({ group, municipality, edition }) =>
      edition > 1
        ? `En ny versjon av avtalen mellom ${municipality} og ${group} er foreslått.`
        : `Et utkast til avtale mellom ${municipality} og ${group} er laget. Se om dere vil endre noe.`,
    nn: ({ group, municipality, edition }) =>
      edition > 1
        ? `Ein ny versjon av avtalen mellom ${municipality} og ${group} er foreslått.`
        : `Eit utkast til avtale mellom ${municipality} og ${group} er laga. Sjå om de vil endre noko.`,
    en: ({ group, municipality, edition }) =>
      edition > 1
        ? `A new version of the agreement between ${municipality} and ${group} has been proposed.`
        : `An agreement between ${municipality} and ${group} has been drafted. See whether you wish to change anything.`,
  },
});

/** The other side said no to a draft, or gave up its own. */
export const draftIsGivenUp = reminder<Facts>({
  kind: 'cooperation.agreement-refused',
  due: done('a.settled_by', 'a.settled_at', `a.state = 'withdrawn'`),
  texts: {
    nb: ({ group, municipality, edition }) =>
      edition > 1
        ? `Det ble sagt nei til versjon ${edition} av avtalen mellom ${municipality} og ${group}. Det som gjaldt, står som før.`
        : `Utkastet til avtale mellom ${municipality} og ${group} er forkastet.`,
    nn: ({ group, municipality, edition }) =>
      edition > 1
        ? `Det vart sagt nei til versjon ${edition} av avtalen mellom ${municipality} og ${group}. Det som galdt, står som før.`
        : `Utkastet til avtale mellom ${municipality} og ${group} er forkasta.`,
    en: ({ group, municipality, edition }) =>
      edition > 1
        ? `Version ${edition} of the agreement between ${municipality} and ${group} was refused. What held, stands as before.`
        : `The draft of an agreement between ${municipality} and ${group} has been given up.`,
  },
});

/** The other side has ended what both had signed. */
export const agreementIsEnded = reminder<Facts>({
  kind: 'cooperation.agreement-ended',
  due: done('a.settled_by', 'a.settled_at', `a.state = 'expired'`),
  texts: {
    nb: ({ group, municipality }) => `Avtalen mellom ${municipality} og ${group} er avsluttet.`,
    nn: ({ group, municipality }) => `Avtalen mellom ${municipality} og ${group} er avslutta.`,
    en: ({ group, municipality }) => `The agreement between ${municipality} and ${group} has been ended.`,
  },
});

/** The text was changed under somebody's signature, by another than herself, and her side has not signed anew. */
export const signatureIsVoid = reminder<Facts>({
  kind: 'cooperation.agreement-signature-void',
  due: `select a.id as subject_id, max(${dayOf('s.voided_at')}) as remind_on, array(
        select person_id from (${coordinators}) c where 'municipality' = any(array_agg(s.side))
        union select person_id from (${leaders}) l where 'group' = any(array_agg(s.side))) as person_ids,
      ${facts(`max(${dayOf('s.voided_at')})::text`)} || jsonb_build_object('edition', a.edition) as facts, '/avtale/' || a.id as path
    from agreement a join agreement_signature s on s.agreement_id = a.id
    where a.state = 'draft' and s.voided_at > clock_now() - interval '15 days' and s.voided_by <> s.person_id
      and not exists (select from agreement_signature anew
        where anew.agreement_id = a.id and anew.side = s.side and anew.signed_at > s.voided_at)
    group by a.id`,
  texts: {
    nb: ({ group, municipality }) =>
      `Utkastet til avtale mellom ${municipality} og ${group} er endret, og underskriften fra din side falt bort.`,
    nn: ({ group, municipality }) =>
      `Utkastet til avtale mellom ${municipality} og ${group} er endra, og underskrifta frå di side fall bort.`,
    en: ({ group, municipality }) =>
      `The draft of an agreement between ${municipality} and ${group} was changed, and the signature from your side became void.`,
  },
});
