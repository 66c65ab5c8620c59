import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const isOwn = 'group_id = any ((select actor_member_groups())::uuid[])';

const statements = [
  `create table equipment_item (
     id uuid constraint equipment_item_pkey primary key,
     group_id uuid not null constraint equipment_item_group_id_fkey references care_group,
     name text collate "nb-NO-x-icu" not null,
     kind text not null,
     quantity integer not null default 1 constraint equipment_item_quantity check (quantity >= 0),
     place text not null,
     serial text,
     label text,
     state text not null default 'operational' constraint equipment_item_state check (state in
       ('operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired')),
     note text,
     version integer not null default 1,
     created_at timestamptz not null default clock_now())`,
  `create index equipment_item_order on equipment_item (group_id, name, id)`,
  `create index equipment_item_by_state on equipment_item (group_id, state, name, id)`,
  // The group's own: the tables know who is in it, and the policies in code who of them keeps it.
  ...lock('equipment_item', { read: any(isOwn), insert: any(isOwn), update: any(isOwn) }),
  // An item changes, and never becomes another group's.
  `revoke update on equipment_item from beredt_service`,
  `grant update (name, kind, quantity, place, serial, label, state, note, version) on equipment_item to beredt_service`,
];

/** What the groups have, where it is kept and whether it works. */
export class Equipment1763741900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
