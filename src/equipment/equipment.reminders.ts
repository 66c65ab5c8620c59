import { reminder } from '../platform/reminder.js';

/** How many there are, and the first of them by name. */
type Several = { readonly count: number; readonly name: string };
type Lent = { readonly name: string };

/** What is said of several things on one day is said once, to those who keep the group's stores; to its leaders where nobody else does. */
const told = (subject: string, day: string, from: string, where: string) => `
  select ${subject} as subject_id, ${day} as remind_on,
    array(select m.person_id from membership m where m.group_id = x.group_id and m.left_at is null
      and m.roles && case when exists (select from membership k where k.group_id = x.group_id and k.left_at is null
        and k.roles && '{storekeeper}') then '{storekeeper}'::text[] else '{group_leader}'::text[] end) as person_ids,
    jsonb_build_object('count', count(distinct x.item_id), 'name', min(i.name)) as facts, '/gruppe/' || x.group_id || '/utstyr' as path
  from ${from} join equipment_item i on i.id = x.item_id
  where ${where}
  group by ${subject}, x.group_id, ${day}`;

const today = `(select (clock_now() at time zone 'Europe/Oslo')::date as day) today`;
const inUse = `i.state not in ('retired', 'out_of_service')`;

const and = (several: (others: number) => string) => (count: number) => (count > 1 ? several(count - 1) : '');
const andMore = {
  nb: and((others) => ` og ${others} til`),
  nn: and((others) => ` og ${others} til`),
  en: and((others) => ` and ${others} more`),
};

/** The day after the last one on which a check that matters could be done in time. */
export const outOfService = reminder<Several>({
  kind: 'equipment.out-of-service',
  due: told(
    'x.group_id',
    'x.due_on + 1',
    `${today} join equipment_interval x on x.matters and x.due_on between today.day - 14 and today.day - 1`,
    inUse,
  ),
  texts: {
    nb: ({ count, name }) => `Ute av bruk til det er kontrollert: ${name}${andMore.nb(count)}.`,
    nn: ({ count, name }) => `Ute av bruk til det er kontrollert: ${name}${andMore.nn(count)}.`,
    en: ({ count, name }) => `Out of service until it has been checked: ${name}${andMore.en(count)}.`,
  },
});

/** A week before. */
export const checkComes = reminder<Several>({
  kind: 'equipment.check-comes',
  due: told(
    'x.group_id',
    'x.due_on - 7',
    `${today} join equipment_interval x on x.due_on between today.day and today.day + 7`,
    inUse,
  ),
  texts: {
    nb: ({ count, name }) => `Skal kontrolleres innen en uke: ${name}${andMore.nb(count)}.`,
    nn: ({ count, name }) => `Skal kontrollerast innan ei veke: ${name}${andMore.nn(count)}.`,
    en: ({ count, name }) => `To be checked within a week: ${name}${andMore.en(count)}.`,
  },
});

/** A month before, so that there is time to buy new. */
export const runsOut = reminder<Several>({
  kind: 'equipment.runs-out',
  due: told(
    'x.group_id',
    'x.expires_on - 30',
    `${today} join equipment_batch x on x.quantity > 0 and x.expires_on between today.day + 17 and today.day + 30`,
    `i.state <> 'retired'`,
  ),
  texts: {
    nb: ({ count, name }) => `Går ut på dato om en måned: ${name}${andMore.nb(count)}.`,
    nn: ({ count, name }) => `Går ut på dato om ein månad: ${name}${andMore.nn(count)}.`,
    en: ({ count, name }) => `Expires in a month: ${name}${andMore.en(count)}.`,
  },
});

/** On the day on which something lent is to be back. */
export const loanEnds = reminder<Lent>({
  kind: 'equipment.loan-ends',
  due: told(
    'x.id',
    'x.due_on',
    `${today} join equipment_loan x on x.returned_at is null and x.due_on between today.day - 13 and today.day`,
    'true',
  ),
  texts: {
    nb: ({ name }) => `Skal leveres tilbake i dag: ${name}.`,
    nn: ({ name }) => `Skal leverast tilbake i dag: ${name}.`,
    en: ({ name }) => `To be returned today: ${name}.`,
  },
});
