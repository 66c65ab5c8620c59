import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock, system } from './row-security.js';

const statements = [
  `create table reminder_round (day date constraint reminder_round_pkey primary key)`,
  ...lock('reminder_round', { read: system, insert: system, remove: system }),
  `create table reminder (
     id uuid constraint reminder_pkey primary key,
     kind text not null,
     subject_id uuid not null,
     remind_on date not null,
     facts jsonb not null,
     path text not null,
     created_at timestamptz not null default clock_now(),
     constraint reminder_once unique (kind, subject_id, remind_on))`,
  ...lock('reminder', { read: system, insert: system, remove: system }),
  `create table reminder_recipient (
     reminder_id uuid not null constraint reminder_recipient_reminder_id_fkey references reminder,
     person_id uuid not null constraint reminder_recipient_person_id_fkey references person,
     message_id uuid,
     constraint reminder_recipient_pkey primary key (reminder_id, person_id))`,
  `create index reminder_recipient_untold on reminder_recipient (person_id) where message_id is null`,
  ...lock('reminder_recipient', { read: system, insert: system, update: system, remove: system }),
];

/** What people are reminded of, once. */
export class Reminders1763742000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
