import type { Language } from '../contract/manner.js';
import type { SupportState } from '../contract/support.js';
import { reminder } from '../platform/reminder.js';

type Asked = { readonly title: string; readonly group: string };
type Moved = { readonly title: string; readonly state: SupportState };

const day = (column: string) => `(${column} at time zone 'Europe/Oslo')::date`;
const recent = (column: string) => `${column} > clock_now() - interval '13 days'`;

/** A coordinator hears the next morning of what nobody there has opened. */
export const supportWaits = reminder<Asked>({
  kind: 'cooperation.support-request-waits',
  due: `select s.id as subject_id, ${day('s.sent_at')} as remind_on,
      array(select distinct person_id from person_grant where role = 'municipal_coordinator'
        and municipality_id = s.municipality_id) as person_ids,
      jsonb_build_object('title', s.title, 'group', g.name) as facts, '/kommune/' || s.municipality_id || '/stotte' as path
    from support_request s join care_group g on g.id = s.group_id where s.state = 'sent' and ${recent('s.sent_at')}`,
  texts: {
    nb: ({ title, group }) => `${group} har sendt en støtteforespørsel: ${title}.`,
    nn: ({ title, group }) => `${group} har sendt ein førespurnad om støtte: ${title}.`,
    en: ({ title, group }) => `${group} has sent a support request: ${title}.`,
  },
});

const moves: Readonly<Record<Language, Partial<Record<SupportState, string>>>> = {
  nb: { granted: 'innvilget', granted_in_part: 'delvis innvilget', declined: 'ikke innvilget', settled: 'gjort opp' },
  nn: { granted: 'innvilga', granted_in_part: 'delvis innvilga', declined: 'ikkje innvilga', settled: 'gjort opp' },
  en: { granted: 'granted', granted_in_part: 'granted in part', declined: 'not granted', settled: 'settled' },
};

/**
 * Whoever leads the group hears the next morning what was answered, what was answered instead, and that it was settled: of each version of
 * the request once, on the first morning after it.
 */
export const supportMoved = reminder<Moved>({
  kind: 'cooperation.support-request-moved',
  againAfterDays: 28,
  due: `select s.id as subject_id, ${day('clock_now()')} as remind_on,
      array(select person_id from membership where group_id = s.group_id and left_at is null and roles && '{group_leader}') as person_ids,
      jsonb_build_object('title', s.title, 'state', s.state, 'version', s.version) as facts, '/gruppe/' || s.group_id || '/stotte' as path
    from support_request s where s.state in ('granted', 'granted_in_part', 'declined', 'settled')
      and ${recent('coalesce(s.settled_at, s.answered_at)')}`,
  texts: {
    nb: ({ title, state }) => `Støtteforespørselen «${title}» er ${moves.nb[state]}.`,
    nn: ({ title, state }) => `Førespurnaden om støtte «${title}» er ${moves.nn[state]}.`,
    en: ({ title, state }) => `The support request “${title}” is ${moves.en[state]}.`,
  },
});
