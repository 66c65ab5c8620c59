import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const isOwn = 'group_id = any ((select actor_member_groups())::uuid[])';

const isLate = (item: string) =>
  `exists (select from equipment_interval n where n.item_id = ${item}.id and n.matters and n.due_on < today.day)`;

const statements = [
  `create table maintenance_need (
     id uuid constraint maintenance_need_pkey primary key,
     group_id uuid not null constraint maintenance_need_group_id_fkey references care_group,
     item_id uuid,
     thing text,
     what text not null,
     urgency text not null constraint maintenance_need_urgency check (urgency in ('can_wait', 'soon', 'now')),
     cost_estimate integer constraint maintenance_need_cost check (cost_estimate >= 0),
     state text not null default 'open' constraint maintenance_need_state check (state in ('open', 'resolved', 'dropped')),
     outcome text,
     has_photo boolean not null default false,
     support_request_id uuid,
     reported_by uuid not null constraint maintenance_need_reported_by_fkey references person,
     reported_at timestamptz not null default clock_now(),
     resolved_at timestamptz,
     version integer not null default 1,
     constraint maintenance_need_in_group unique (id, group_id),
     constraint maintenance_need_of_something check (num_nonnulls(item_id, thing) = 1),
     constraint maintenance_need_item_fkey foreign key (item_id, group_id) references equipment_item (id, group_id),
     constraint maintenance_need_support_fkey foreign key (support_request_id, group_id)
       references support_request (id, group_id))`,
  `create index maintenance_need_by_group on maintenance_need (group_id, id)`,
  `create index maintenance_need_open on maintenance_need (item_id) where state = 'open'`,
  `create index maintenance_need_by_person on maintenance_need (reported_by)`,
  `create index maintenance_need_by_support on maintenance_need (support_request_id) where support_request_id is not null`,
  ...lock('maintenance_need', {
    read: any(isOwn),
    insert: any(`${isOwn} and reported_by = (select actor_person())`),
    update: any(isOwn),
  }),
  `revoke update on maintenance_need from beredt_service`,
  `grant update (what, urgency, cost_estimate, state, outcome, support_request_id, resolved_at, version)
     on maintenance_need to beredt_service`,
  `create table maintenance_photo (
     need_id uuid constraint maintenance_photo_pkey primary key,
     group_id uuid not null,
     type text not null,
     bytes bytea not null,
     constraint maintenance_photo_need_fkey foreign key (need_id, group_id) references maintenance_need (id, group_id))`,
  ...lock('maintenance_photo', { read: any(isOwn), insert: any(isOwn) }),

  // An item as it stands today: out of service as soon as a check that matters is overdue, whoever looks and wherever.
  `create view equipment_item_today with (security_invoker = true) as
     select i.*, coalesce(place.path, i.place) as shown_place,
       case when i.state = 'retired' or not ${isLate('i')} then i.state else 'out_of_service' end as state_today,
       case when i.gone then 'gone' when i.state <> 'retired' and ${isLate('i')} then 'overdue' end as because,
       (select min(n.due_on) from equipment_interval n where n.item_id = i.id and i.state <> 'retired') as due_on,
       (select min(b.expires_on) from equipment_batch b where b.item_id = i.id and b.quantity > 0) as expires_on,
       (select coalesce(sum(l.quantity), 0)::integer from equipment_loan l
         where l.item_id = i.id and l.returned_at is null) as on_loan,
       (select count(*)::integer from equipment_item p where p.part_of = i.id) as part_count,
       (select count(*)::integer from equipment_item p where p.part_of = i.id
         and (p.state not in ('operational', 'to_watch') or ${isLate('p')})) as parts_amiss,
       (select count(*)::integer from maintenance_need m where m.item_id = i.id and m.state = 'open') as open_needs,
       exists (select from make_ready_line u where u.item_id = i.id and u.done_at is null) as to_make_ready,
       today.day as today
     from equipment_item i
     cross join (select (clock_now() at time zone 'Europe/Oslo')::date as day) today
     left join equipment_place place on place.id = i.place_id`,
  `grant select on equipment_item_today to beredt_service`,
];

/** What somebody in the group has seen must be mended, with a picture; and how each thing stands today. */
export class MaintenanceNeeds1763742220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
