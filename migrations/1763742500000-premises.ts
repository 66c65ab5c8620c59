import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const isOwn = 'group_id = any ((select actor_member_groups())::uuid[])';
// What a group can open is part of what it can give, and the municipalities that it serves plan with it.
const isServed = `exists (select from group_municipality g where g.group_id = premises.group_id
  and g.municipality_id = any ((select actor_municipalities())::uuid[]))`;

const statements = [
  `create table premises (
     id uuid constraint premises_pkey primary key,
     group_id uuid not null constraint premises_group_id_fkey references care_group,
     name text collate "nb-NO-x-icu" not null,
     address text not null,
     owner text,
     seated integer not null default 0 constraint premises_seated check (seated >= 0),
     sleeping integer not null default 0 constraint premises_sleeping check (sleeping >= 0),
     kitchen text not null default 'none' constraint premises_kitchen check (kitchen in ('none', 'simple', 'home', 'large')),
     power_backup text not null default 'none' constraint premises_power_backup check (power_backup in
       ('none', 'inlet', 'generator')),
     water text not null default 'mains' constraint premises_water check (water in ('mains', 'own_well', 'none')),
     toilets integer not null default 0 constraint premises_toilets check (toilets >= 0),
     step_free boolean not null default false,
     parking integer not null default 0 constraint premises_parking check (parking >= 0),
     note text,
     last_inspected_on date,
     in_use boolean not null default true,
     version integer not null default 1,
     created_at timestamptz not null default clock_now(),
     constraint premises_of_group unique (id, group_id))`,
  `create index premises_listed on premises (group_id, name, id)`,
  // Who holds the key stands apart: fewer may know.
  `create table premises_key (
     premises_id uuid not null,
     group_id uuid not null,
     name text not null,
     phone text not null,
     constraint premises_key_pkey primary key (premises_id),
     constraint premises_key_premises_fkey foreign key (premises_id, group_id) references premises (id, group_id))`,
  ...lock('premises', { read: any(isOwn, isServed), insert: any(isOwn), update: any(isOwn) }),
  // Premises change, and never become another group's.
  `revoke update on premises from beredt_service`,
  `grant update (name, address, owner, seated, sleeping, kitchen, power_backup, water, toilets, step_free, parking, note,
     last_inspected_on, in_use, version) on premises to beredt_service`,
  ...lock('premises_key', { read: any(isOwn), insert: any(isOwn), update: any(isOwn), remove: any(isOwn) }),
  `revoke update on premises_key from beredt_service`,
  `grant update (name, phone) on premises_key to beredt_service`,
];

/** Where groups can receive people, and who holds the keys. */
export class Premises1763742500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
