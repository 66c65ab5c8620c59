import type { MigrationInterface, QueryRunner } from 'typeorm';

const isLate = (item: string) =>
  `exists (select from equipment_interval n where n.item_id = ${item}.id and n.matters and n.due_on < today.day)`;

const statements = [
  `alter table equipment_item add column minimum integer constraint equipment_item_minimum check (minimum > 0)`,
  `grant update (minimum) on equipment_item to beredt_service`,
  `create index equipment_loan_of_group on equipment_loan (group_id) where returned_at is null`,
  `create index make_ready_line_of_group on make_ready_line (group_id) where done_at is null`,
  `create index maintenance_need_of_group on maintenance_need (group_id, urgency) where state = 'open'`,
  // A loan may last longer than was agreed at first.
  `grant update (due_on) on equipment_loan to beredt_service`,

  // What is in the store is neither lent out nor past its date; it is short below what the group wants, or where none is left.
  `drop view equipment_item_today`,
  `create view equipment_item_today with (security_invoker = true) as
     select i.*, coalesce(place.path, i.place) as shown_place,
       case when i.state = 'retired' or not ${isLate('i')} then i.state else 'out_of_service' end as state_today,
       case when i.gone then 'gone' when i.state <> 'retired' and ${isLate('i')} then 'overdue' end as because,
       (select min(n.due_on) from equipment_interval n where n.item_id = i.id and i.state <> 'retired') as due_on,
       (select min(b.expires_on) from equipment_batch b where b.item_id = i.id and b.quantity > 0) as expires_on,
       stock.on_loan, greatest(i.quantity - stock.expired - stock.on_loan, 0) as in_store,
       i.state not in ('retired', 'out_of_service') and case when i.minimum is null then i.quantity <= stock.expired
         else i.quantity - stock.expired - stock.on_loan < i.minimum end as is_short,
       (select count(*)::integer from equipment_item p where p.part_of = i.id) as part_count,
       (select count(*)::integer from equipment_item p where p.part_of = i.id
         and (p.state not in ('operational', 'to_watch') or ${isLate('p')})) as parts_amiss,
       (select count(*)::integer from maintenance_need m where m.item_id = i.id and m.state = 'open') as open_needs,
       exists (select from make_ready_line u where u.item_id = i.id and u.done_at is null) as to_make_ready,
       today.day as today
     from equipment_item i
     cross join (select (clock_now() at time zone 'Europe/Oslo')::date as day) today
     cross join lateral (select
       (select coalesce(sum(l.quantity), 0)::integer from equipment_loan l
         where l.item_id = i.id and l.returned_at is null) as on_loan,
       (select coalesce(sum(b.quantity), 0)::integer from equipment_batch b
         where b.item_id = i.id and b.expires_on < today.day) as expired) stock
     left join equipment_place place on place.id = i.place_id`,
  `grant select on equipment_item_today to beredt_service`,
];

/** How few of a thing are too few, and what of it is in the store; what hastens is found by its group. */
export class StoresShort1763940000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
