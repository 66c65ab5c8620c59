import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const isOwn = 'group_id = any ((select actor_member_groups())::uuid[])';
const ofItem = (table: string) =>
  `constraint ${table}_item_fkey foreign key (item_id, group_id) references equipment_item (id, group_id)`;
const by = (column: string) => any(`${isOwn} and ${column} = (select actor_person())`);
const mayChange = (table: string, columns: string) => [
  `revoke update on ${table} from beredt_service`,
  `grant update (${columns}) on ${table} to beredt_service`,
];

const places = [
  `create table equipment_place (
     id uuid constraint equipment_place_pkey primary key,
     group_id uuid not null constraint equipment_place_group_id_fkey references care_group,
     parent_id uuid,
     name text not null,
     path text collate "nb-NO-x-icu" not null,
     version integer not null default 1,
     constraint equipment_place_in_group unique (id, group_id),
     constraint equipment_place_parent_fkey foreign key (parent_id, group_id) references equipment_place (id, group_id))`,
  `create index equipment_place_order on equipment_place (group_id, path, id)`,
  `create index equipment_place_by_parent on equipment_place (parent_id)`,
  ...lock('equipment_place', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  ...mayChange('equipment_place', 'parent_id, name, path, version'),
  `create table equipment_kind (
     group_id uuid not null constraint equipment_kind_group_id_fkey references care_group,
     kind text not null,
     checks jsonb not null,
     constraint equipment_kind_pkey primary key (group_id, kind))`,
  ...lock('equipment_kind', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  ...mayChange('equipment_kind', 'checks'),
];

const items = [
  `alter table equipment_item add constraint equipment_item_in_group unique (id, group_id)`,
  `alter table equipment_item add column place_id uuid, add column part_of uuid, add column gone boolean not null default false,
     add constraint equipment_item_gone check (not gone or state = 'out_of_service'),
     add constraint equipment_item_place_fkey foreign key (place_id, group_id) references equipment_place (id, group_id),
     add constraint equipment_item_kit_fkey foreign key (part_of, group_id) references equipment_item (id, group_id)`,
  `create index equipment_item_by_kit on equipment_item (part_of) where part_of is not null`,
  `create index equipment_item_by_place on equipment_item (place_id) where place_id is not null`,
  `grant update (place_id, part_of, gone) on equipment_item to beredt_service`,
];

const checks = [
  `create table equipment_interval (
     id uuid constraint equipment_interval_pkey primary key,
     item_id uuid not null,
     group_id uuid not null,
     what text not null,
     every_months smallint not null constraint equipment_interval_months check (every_months between 1 and 120),
     matters boolean not null,
     due_on date not null,
     constraint equipment_interval_once unique (item_id, what),
     ${ofItem('equipment_interval')})`,
  `create index equipment_interval_by_due on equipment_interval (due_on)`,
  ...lock('equipment_interval', { read: any(isOwn), insert: any(isOwn), update: any(isOwn), remove: any(isOwn) }),
  ...mayChange('equipment_interval', 'every_months, matters, due_on'),
  `create table equipment_check (
     id uuid constraint equipment_check_pkey primary key,
     item_id uuid not null,
     group_id uuid not null,
     result text not null constraint equipment_check_result check (result in
       ('fine', 'watch', 'needs_repair', 'out_of_service', 'gone')),
     what text[] not null,
     note text,
     checked_by uuid not null constraint equipment_check_checked_by_fkey references person,
     checked_at timestamptz not null default clock_now(),
     ${ofItem('equipment_check')})`,
  `create index equipment_check_by_item on equipment_check (item_id, id)`,
  `create index equipment_check_by_person on equipment_check (checked_by)`,
  // Nobody checks in another's name, and what was seen stays seen.
  ...lock('equipment_check', { read: any(isOwn), insert: by('checked_by') }),
];

const stock = [
  `create table equipment_batch (
     id uuid constraint equipment_batch_pkey primary key,
     item_id uuid not null,
     group_id uuid not null,
     batch text,
     quantity integer not null constraint equipment_batch_quantity check (quantity >= 0),
     expires_on date,
     version integer not null default 1,
     ${ofItem('equipment_batch')})`,
  `create index equipment_batch_by_item on equipment_batch (item_id, expires_on)`,
  `create index equipment_batch_by_expiry on equipment_batch (expires_on) where quantity > 0`,
  ...lock('equipment_batch', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  ...mayChange('equipment_batch', 'batch, quantity, expires_on, version'),
  `create table equipment_loan (
     id uuid constraint equipment_loan_pkey primary key,
     item_id uuid not null,
     group_id uuid not null,
     borrower text not null,
     quantity integer not null constraint equipment_loan_quantity check (quantity > 0),
     due_on date not null,
     lent_at timestamptz not null default clock_now(),
     returned_at timestamptz,
     ${ofItem('equipment_loan')})`,
  `create index equipment_loan_out on equipment_loan (item_id) where returned_at is null`,
  `create index equipment_loan_by_due on equipment_loan (due_on) where returned_at is null`,
  ...lock('equipment_loan', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  ...mayChange('equipment_loan', 'returned_at'),
];

const afterwards = [
  `create table make_ready_list (
     id uuid constraint make_ready_list_pkey primary key,
     group_id uuid not null constraint make_ready_list_group_id_fkey references care_group,
     title text not null,
     about_id uuid,
     made_at timestamptz not null default clock_now(),
     constraint make_ready_list_in_group unique (id, group_id))`,
  `create index make_ready_list_by_group on make_ready_list (group_id, id)`,
  ...lock('make_ready_list', { read: any(isOwn), insert: any(isOwn) }),
  `create table make_ready_line (
     list_id uuid not null,
     item_id uuid not null,
     group_id uuid not null,
     done_at timestamptz,
     constraint make_ready_line_pkey primary key (list_id, item_id),
     constraint make_ready_line_list_fkey foreign key (list_id, group_id) references make_ready_list (id, group_id),
     ${ofItem('make_ready_line')})`,
  `create index make_ready_line_open on make_ready_line (item_id) where done_at is null`,
  ...lock('make_ready_line', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  ...mayChange('make_ready_line', 'done_at'),
];

/** Where things are kept, when they are checked, what runs out, who has borrowed it, and what is made ready again. */
export class EquipmentCare1763742200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...places, ...items, ...checks, ...stock, ...afterwards]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
