import { reminder } from '../platform/reminder.js';

type Asked = { readonly title: string; readonly group: string };
type Answered = { readonly title: string };

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

/** Whoever leads the group hears the next morning what was answered. */
export const supportAnswered = reminder<Answered>({
  kind: 'cooperation.support-request-answered',
  due: `select s.id as subject_id, ${day('s.answered_at')} as remind_on,
      array(select person_id from membership where group_id = s.group_id and left_at is null and roles && '{group_leader}') as person_ids,
      jsonb_build_object('title', s.title) as facts, '/gruppe/' || s.group_id || '/stotte' as path
    from support_request s where s.state in ('granted', 'granted_in_part', 'declined') and ${recent('s.answered_at')}`,
  texts: {
    nb: ({ title }) => `Kommunen har svart på støtteforespørselen «${title}».`,
    nn: ({ title }) => `Kommunen har svart på førespurnaden om støtte «${title}».`,
    en: ({ title }) => `The municipality has answered the support request “${title}”.`,
  },
});
