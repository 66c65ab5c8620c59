import { reminder } from '../../platform/reminder.js';

type Seen = { readonly thing: string };

/** One thing that must be mended, to those of these roles; to the group's leaders where nobody else keeps its stores. */
const told = (roles: string, where: string) => `
  select n.id as subject_id, today.day as remind_on,
    array(select m.person_id from membership m where m.group_id = n.group_id and m.left_at is null and m.roles && ${roles}) as person_ids,
    jsonb_build_object('thing', coalesce(i.name, n.thing)) as facts, '/gruppe/' || n.group_id || '/vedlikehold' as path
  from (select (clock_now() at time zone 'Europe/Oslo')::date as day) today
  join maintenance_need n on n.state = 'open' and ${where}
  left join equipment_item i on i.id = n.item_id`;

const keepers = `case when exists (select from membership k where k.group_id = n.group_id and k.left_at is null and k.roles && '{storekeeper}')
  then '{storekeeper}'::text[] else '{group_leader,group_deputy}'::text[] end`;

/** What cannot be used until it is mended: told to those who keep the stores and those who lead, and again each week until it is. */
export const needUrgent = reminder<Seen>({
  kind: 'equipment.need-urgent',
  againAfterDays: 7,
  due: told(`'{storekeeper,group_leader,group_deputy}'::text[]`, `n.urgency = 'now'`),
  texts: {
    nb: ({ thing }) => `Kan ikke brukes før det er ordnet: ${thing}.`,
    nn: ({ thing }) => `Kan ikkje brukast før det er ordna: ${thing}.`,
    en: ({ thing }) => `Cannot be used until it has been mended: ${thing}.`,
  },
});

/** What should be seen to soon: told once, to those who keep the stores. */
export const needReported = reminder<Seen>({
  kind: 'equipment.need-reported',
  againAfterDays: 28,
  due: told(keepers, `n.urgency = 'soon' and n.reported_at > clock_now() - interval '13 days'`),
  texts: {
    nb: ({ thing }) => `Noen har meldt at noe bør gjøres snart: ${thing}.`,
    nn: ({ thing }) => `Nokon har meldt at noko bør gjerast snart: ${thing}.`,
    en: ({ thing }) => `Somebody has reported that something should be done soon: ${thing}.`,
  },
});
