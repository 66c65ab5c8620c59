import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const self = 'person_id = (select actor_person())';

const statements = [
  `create table session (
     id uuid constraint session_pkey primary key,
     token_hash bytea not null constraint session_token unique,
     person_id uuid not null constraint session_person_id_fkey references person,
     device text,
     created_at timestamptz not null default clock_now(),
     last_seen_at timestamptz not null default clock_now(),
     expires_at timestamptz not null,
     ended_at timestamptz)`,
  `create index session_by_person on session (person_id)`,
  `create index session_age on session (expires_at)`,
  ...lock('session', { read: any(self), insert: system, update: any(self), remove: system }),

  `create table sign_in_code (
     id uuid constraint sign_in_code_pkey primary key,
     identifier text,
     identifier_hash bytea not null,
     person_id uuid constraint sign_in_code_person_id_fkey references person,
     code_hash bytea,
     tries smallint not null default 0,
     created_at timestamptz not null default clock_now(),
     expires_at timestamptz not null,
     used_at timestamptz)`,
  `create index sign_in_code_by_identifier on sign_in_code (identifier_hash, created_at)`,
  `create index sign_in_code_age on sign_in_code (expires_at)`,
  ...lock('sign_in_code', { read: system, insert: system, update: system, remove: system }),

  // Who a phone number or an e-mail address signs in as.
  `create view sign_in_identity with (security_invoker = true) as
     select c.address as identifier, c.id as contact_point_id, c.channel, p.id as person_id, p.language, p.created_at
     from contact_point c join person p on p.id = c.person_id where c.verified_at is not null`,
  `grant select on sign_in_identity to beredt_service`,

  // What was done; no personal data in what is hashed, so that erasure does not break the chain.
  `create table audit_entry (
     id uuid constraint audit_entry_pkey primary key,
     at timestamptz not null default clock_now(),
     actor_kind text not null,
     actor_person_id uuid,
     deed text not null,
     subject_kind text not null,
     subject_id uuid,
     municipality_id uuid,
     group_id uuid,
     facts jsonb not null default '{}')`,
  `create index audit_entry_by_subject on audit_entry (subject_id, at)`,
  `create index audit_entry_by_time on audit_entry (at)`,
  `create table audit_seal (
     seq bigint constraint audit_seal_pkey primary key,
     entry_id uuid not null constraint audit_seal_entry unique constraint audit_seal_entry_id_fkey references audit_entry,
     previous_hash bytea not null,
     hash bytea not null)`,
  `create function refuse_change() returns trigger language plpgsql as
     $$ begin raise exception 'The audit is only ever added to.' using errcode = 'insufficient_privilege'; end $$`,
  ...['audit_entry', 'audit_seal'].flatMap((table) => [
    `create trigger ${table}_stands before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_stays before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
  ...lock('audit_entry', {
    read: any(
      'actor_person_id = (select actor_person())',
      'subject_id = (select actor_person())',
      'group_id = any ((select actor_groups())::uuid[])',
    ),
    insert: `actor_kind() <> ''`,
  }),
  ...lock('audit_seal', { read: system, insert: system }),
];

/** Sessions, one-time codes and the audit. */
export class Access1763741400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
