import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const self = 'person_id = (select actor_person())';
// She has been picked for something that her group is at now.
const isOnMission = `exists (select from callout_member m join callout c on c.id = m.callout_id
  where m.person_id = next_of_kin.person_id and m.picked and c.state = 'open'
    and m.group_id = any ((select actor_groups())::uuid[]))`;

const statements = [
  `create table roster_import (
     id uuid constraint roster_import_pkey primary key,
     group_id uuid not null constraint roster_import_group_id_fkey references care_group,
     imported_by uuid not null constraint roster_import_imported_by_fkey references person,
     imported_at timestamptz not null default clock_now(),
     counts jsonb not null,
     undone_at timestamptz,
     constraint roster_import_of_group unique (id, group_id))`,
  `create index roster_import_by_group on roster_import (group_id, imported_at)`,
  `create index roster_import_age on roster_import (imported_at)`,
  ...lock('roster_import', { read: any(leads), insert: any(leads), update: any(leads), remove: system }),
  `revoke update on roster_import from beredt_service`,
  `grant update (undone_at) on roster_import to beredt_service`,

  // What the members were before, kept as long as it can be restored.
  `create table roster_import_row (
     import_id uuid not null,
     membership_id uuid not null,
     group_id uuid not null,
     person_id uuid not null constraint roster_import_row_person_id_fkey references person,
     version_after integer not null,
     before jsonb,
     constraint roster_import_row_pkey primary key (import_id, membership_id),
     constraint roster_import_row_import_fkey foreign key (import_id, group_id) references roster_import (id, group_id)
       on delete cascade,
     constraint roster_import_row_membership_fkey foreign key (membership_id, group_id) references membership (id, group_id))`,
  ...lock('roster_import_row', { read: any(leads), insert: any(leads), remove: system }),

  `create table join_link (
     id uuid constraint join_link_pkey primary key,
     group_id uuid not null constraint join_link_group_id_fkey references care_group,
     token_hash bytea not null constraint join_link_token unique,
     made_by uuid not null constraint join_link_made_by_fkey references person,
     made_at timestamptz not null default clock_now(),
     expires_at timestamptz not null,
     revoked_at timestamptz)`,
  `create index join_link_by_group on join_link (group_id, made_at)`,
  ...lock('join_link', { read: any(leads), insert: any(leads), update: any(leads), remove: system }),
  `revoke update on join_link from beredt_service`,
  `grant update (revoked_at) on join_link to beredt_service`,

  // Those who wait; of whoever has been answered nothing is kept but that she was.
  `create table join_request (
     id uuid constraint join_request_pkey primary key,
     group_id uuid not null constraint join_request_group_id_fkey references care_group,
     person_id uuid constraint join_request_person_id_fkey references person,
     name text not null,
     phone text,
     email text,
     text text,
     language text not null constraint join_request_language check (language in ('nb', 'nn', 'en')),
     asked_at timestamptz not null default clock_now(),
     answered_at timestamptz)`,
  `create index join_request_by_group on join_request (group_id, asked_at) where answered_at is null`,
  `create index join_request_age on join_request (asked_at)`,
  `create unique index join_request_once_by_phone on join_request (group_id, phone)
     where person_id is null and answered_at is null`,
  `create unique index join_request_once_by_person on join_request (group_id, person_id)
     where answered_at is null`,
  ...lock('join_request', { read: any(leads), insert: system, update: any(leads), remove: system }),

  `create table next_of_kin (
     person_id uuid constraint next_of_kin_pkey primary key constraint next_of_kin_person_id_fkey references person,
     name text not null,
     phone text not null,
     changed_at timestamptz not null default clock_now())`,
  ...lock('next_of_kin', {
    read: any(self, isOnMission),
    insert: any(self),
    update: any(self),
    remove: any(self),
  }),
];

/** Lists read into rosters, people who ask to join, and whom to ring. */
export class Roster1763742100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
