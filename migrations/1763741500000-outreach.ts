import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock, system } from './row-security.js';

const ours = { read: system, insert: system, update: system, remove: system };

const statements = [
  // What is said, about what (an id that outreach never opens), and what belongs together (thread).
  `create table message (
     id uuid constraint message_pkey primary key,
     about uuid not null,
     thread uuid,
     kind text not null constraint message_kind check (kind in ('question', 'notice', 'code')),
     template text not null,
     facts jsonb not null,
     exercise boolean not null,
     priority smallint not null,
     stale_at timestamptz,
     created_at timestamptz not null default clock_now(),
     closed_at timestamptz)`,
  `create index message_by_about on message (about)`,
  `create index message_by_thread on message (thread) where thread is not null`,

  `create table recipient (
     message_id uuid not null constraint recipient_message_id_fkey references message,
     person_id uuid not null constraint recipient_person_id_fkey references person,
     answered_at timestamptz,
     stopped_at timestamptz,
     helped_at timestamptz,
     constraint recipient_pkey primary key (message_id, person_id))`,
  `create index recipient_by_person on recipient (person_id)`,

  `create table delivery (
     id uuid constraint delivery_pkey primary key,
     message_id uuid not null,
     person_id uuid not null,
     contact_point_id uuid not null constraint delivery_contact_point_id_fkey references contact_point on delete cascade,
     channel text not null,
     step smallint not null,
     state text not null default 'pending' constraint delivery_state check (state in
       ('pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'stale', 'suppressed')),
     priority smallint not null,
     due_at timestamptz not null,
     attempt integer not null default 0,
     failures integer not null default 0,
     lease_until timestamptz,
     receipt text,
     failure text,
     possible_repeat boolean not null default false,
     created_at timestamptz not null default clock_now(),
     changed_at timestamptz not null default clock_now(),
     constraint delivery_once unique (message_id, person_id, step, channel),
     constraint delivery_recipient_fkey foreign key (message_id, person_id) references recipient (message_id, person_id))`,
  `create index delivery_due on delivery (priority, due_at) where state = 'pending'`,
  `create index delivery_leased on delivery (lease_until) where state = 'sending'`,
  `create index delivery_by_receipt on delivery (receipt) where receipt is not null`,
  `create index delivery_by_person on delivery (person_id) where state = 'pending'`,

  `create table reply_link (
     token_hash bytea constraint reply_link_pkey primary key,
     message_id uuid not null,
     person_id uuid not null,
     created_at timestamptz not null default clock_now(),
     constraint reply_link_recipient_fkey foreign key (message_id, person_id) references recipient (message_id, person_id))`,

  // What came in, raw, before anybody makes sense of it.
  `create table inbound (
     id uuid constraint inbound_pkey primary key,
     source text not null,
     source_id text not null,
     fingerprint text,
     received_at timestamptz not null default clock_now(),
     sender text,
     message_id uuid,
     person_id uuid,
     about uuid,
     form jsonb,
     text text not null default '',
     read_at timestamptz,
     outcome text,
     constraint inbound_once unique (source, source_id))`,
  `create index inbound_by_message on inbound (message_id, person_id) where message_id is not null`,
  `create index inbound_unread on inbound (received_at) where read_at is null`,

  `create table opt_out (
     address text constraint opt_out_pkey primary key,
     at timestamptz not null default clock_now())`,

  ...['message', 'recipient', 'delivery', 'reply_link', 'inbound', 'opt_out'].flatMap((table) => lock(table, ours)),
];

/** Messages out and answers in. */
export class Outreach1763741500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
