import { readinessSource } from '../cooperation/readiness.source.js';

const ofGroups = 'i.group_id = any($1::uuid[])';
const inUse = `i.state not in ('retired', 'out_of_service')`;
const checks = `from equipment_item i join equipment_interval c on c.item_id = i.id and c.group_id = any($1::uuid[])
  where ${ofGroups} and ${inUse}`;

/** How many things should have been checked by then. */
export const checkOverdue = readinessSource({
  hole: 'check_overdue',
  finds: `select i.group_id, count(distinct i.id)::integer as count ${checks} and c.due_on < $3::date group by i.group_id`,
});

/** What is to be checked within two months: the first day, and how many things. */
export const checkDue = readinessSource({
  due: 'check_due',
  finds: `select i.group_id, count(distinct i.id)::integer as count, min(c.due_on) as due_on ${checks}
      and c.due_on between $3::date and $3::date + 60 group by i.group_id`,
});

/** How many things cannot be counted on: in need of repair, out of service, or with a check that matters behind them. */
export const outOfService = readinessSource({
  hole: 'out_of_service',
  finds: `select i.group_id, count(*)::integer as count from equipment_item i
    where ${ofGroups} and not i.gone and (i.state in ('needs_repair', 'out_of_service') or (i.state <> 'retired' and exists (
      select from equipment_interval c where c.item_id = i.id and c.group_id = i.group_id and c.matters and c.due_on < $3::date)))
    group by i.group_id`,
});

const summed = (table: string, condition: string) =>
  `(select item_id, sum(quantity) as quantity from ${table} where group_id = any($1::uuid[]) and ${condition} group by item_id)`;

/** How many things there are too few of: fewer in the store than the group wants, or none that is still good where it has said nothing. */
export const storeShort = readinessSource({
  hole: 'store_short',
  finds: `select i.group_id, count(*)::integer as count from equipment_item i
    left join ${summed('equipment_batch', 'expires_on < $3::date')} expired on expired.item_id = i.id
    left join ${summed('equipment_loan', 'returned_at is null')} lent on lent.item_id = i.id
    where ${ofGroups} and ${inUse} and case when i.minimum is null then i.quantity <= coalesce(expired.quantity, 0)
      else i.quantity - coalesce(expired.quantity, 0) - coalesce(lent.quantity, 0) < i.minimum end
    group by i.group_id`,
});

/** How many things are lent out, or were used and are still to be made ready again. */
export const notReady = readinessSource({
  hole: 'not_ready',
  finds: `select i.group_id, count(*)::integer as count from equipment_item i
    where ${ofGroups} and ${inUse} and i.id in (
      select item_id from make_ready_line where group_id = any($1::uuid[]) and done_at is null
      union all select item_id from equipment_loan where group_id = any($1::uuid[]) and returned_at is null)
    group by i.group_id`,
});

/** What somebody has said cannot be used until it is mended, whether it is on the group's list or not. */
export const urgentNeed = readinessSource({
  hole: 'urgent_need',
  finds: `select group_id, count(*)::integer as count from maintenance_need
    where group_id = any($1::uuid[]) and state = 'open' and urgency = 'now' group by group_id`,
});

/** What runs out within two months: the first day, and how many batches. */
export const supplyExpires = readinessSource({
  due: 'supply_expires',
  finds: `select i.group_id, count(*)::integer as count, min(b.expires_on) as due_on
    from equipment_item i join equipment_batch b on b.item_id = i.id and b.group_id = any($1::uuid[])
    where ${ofGroups} and ${inUse} and b.quantity > 0 and b.expires_on between $3::date and $3::date + 60
    group by i.group_id`,
});
