import { reminder } from '../../platform/reminder.js';

/** Somebody has asked to join and waits for those who answer for the group. */
export const joinAsked = reminder<{ count: number; group: string }>({
  kind: 'groups.join-asked',
  due: `select r.group_id as subject_id, max((r.asked_at at time zone 'Europe/Oslo')::date) as remind_on,
      array(select m.person_id from membership m where m.group_id = r.group_id and m.left_at is null
        and m.roles && '{group_leader,group_deputy}') as person_ids,
      jsonb_build_object('count', count(*), 'group', g.name) as facts, '/gruppe/' || r.group_id || '/bli-med' as path
    from join_request r join care_group g on g.id = r.group_id where r.answered_at is null group by r.group_id, g.name`,
  texts: {
    nb: ({ count, group }) => `${count} vil bli med i ${group} og venter på svar`,
    nn: ({ count, group }) => `${count} vil bli med i ${group} og ventar på svar`,
    en: ({ count, group }) => `${count} would like to join ${group} and wait for an answer`,
  },
});
