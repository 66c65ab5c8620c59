import { readinessSource } from './readiness.source.js';

const held = `from membership m join qualification_held h on h.person_id = m.person_id
  where m.group_id = any($1::uuid[]) and m.left_at is null`;

/** How many members hold something that has run out. */
export const qualificationEnded = readinessSource({
  hole: 'qualification_ended',
  finds: `select m.group_id, count(distinct m.person_id)::integer as count ${held} and h.valid_to < $3::date
    group by m.group_id`,
});

/** What runs out within two months: the first day, and of how many. */
export const qualificationEnds = readinessSource({
  due: 'qualification_ends',
  finds: `select m.group_id, count(*)::integer as count, min(h.valid_to) as due_on ${held}
      and h.valid_to between $3::date and $3::date + 60
    group by m.group_id`,
});
