import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock, system } from './row-security.js';

const itsOwn = { read: system, insert: system, update: system, remove: system };

const statements = [
  // What the simulated provider has accepted. It is no more idempotent than a real one: a reference may come twice.
  `create table simulator_message (
     seq bigint generated always as identity constraint simulator_message_pkey primary key,
     id uuid not null constraint simulator_message_id unique,
     reference text not null,
     delivery_id uuid,
     to_address text not null,
     channel text not null,
     subject text,
     text text not null,
     html text,
     links text[] not null,
     dropped boolean not null,
     at timestamptz not null default clock_now(),
     reported_at timestamptz)`,
  `create index simulator_message_by_reference on simulator_message (reference)`,
  `create index simulator_message_by_address on simulator_message (to_address, seq) where not dropped`,
  `create index simulator_message_unreported on simulator_message (seq) where reported_at is null and not dropped`,

  `create table simulator_reply (
     seq bigint generated always as identity constraint simulator_reply_pkey primary key,
     id uuid not null constraint simulator_reply_id unique,
     from_address text not null,
     text text not null,
     at timestamptz not null default clock_now(),
     handed_in_at timestamptz)`,
  `create index simulator_reply_waiting on simulator_reply (seq) where handed_in_at is null`,

  `create table simulator_fault (
     only_row boolean default true constraint simulator_fault_pkey primary key constraint simulator_fault_has_one_row check (only_row),
     drop_rate double precision not null default 0,
     error_rate double precision not null default 0,
     delay_ms integer not null default 0,
     duplicate_receipts boolean not null default false)`,

  ...['simulator_message', 'simulator_reply', 'simulator_fault'].flatMap((table) => lock(table, itsOwn)),
];

/** What the phone simulator of the demonstration keeps, as a provider would: apart from the service, and longer than it runs. */
export class Simulator1763741800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
