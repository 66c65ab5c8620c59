import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lock, system } from './row-security.js';

const statements = [
  `do $$ begin
     if not exists (select from pg_roles where rolname = 'beredt_service') then create role beredt_service nologin; end if;
   end $$`,
  `grant usage on schema public to beredt_service`,

  // The one clock: everything that is due, late or expired is decided by it, and tests wind it.
  `create table clock (
     only_row boolean primary key default true constraint clock_has_one_row check (only_row),
     skew interval not null default '0')`,
  `insert into clock default values`,
  ...lock('clock', { read: 'true' }),
  // Only the owner may wind it: there is a policy and no grant.
  `create policy clock_wind on clock for update using (current_setting('beredt.kind', true) = 'system')`,
  `create function clock_now() returns timestamptz language sql stable parallel safe
     return now() + coalesce((select skew from clock), interval '0')`,

  // Who is asking, as the transaction has said; nobody said means nothing seen.
  `create function actor_kind() returns text language sql stable parallel safe
     return coalesce(current_setting('beredt.kind', true), '')`,
  `create function actor_is_system() returns boolean language sql stable parallel safe return actor_kind() = 'system'`,
  `create function actor_is_signed_in() returns boolean language sql stable parallel safe
     return actor_kind() in ('system', 'person', 'operator')`,
  `create function actor_person() returns uuid language sql stable parallel safe
     return nullif(current_setting('beredt.person', true), '')::uuid`,
  ...['municipalities', 'groups', 'member_groups', 'organisations'].map(
    (what) => `create function actor_${what}() returns uuid[] language sql stable parallel safe
     return coalesce(nullif(current_setting('beredt.${what}', true), '')::uuid[], '{}')`,
  ),

  `create table outbox (
     id uuid constraint outbox_pkey primary key,
     name text not null,
     payload jsonb not null,
     priority smallint not null,
     created_at timestamptz not null default clock_now(),
     due_at timestamptz not null default clock_now(),
     tries integer not null default 0,
     done_at timestamptz,
     last_error text,
     given_up_at timestamptz)`,
  `create index outbox_due on outbox (priority, due_at) where done_at is null and given_up_at is null`,
  `create index outbox_done on outbox (done_at) where done_at is not null`,
  ...lock('outbox', { read: system, insert: `actor_kind() <> ''`, update: system, remove: system }),

  `create table idempotency (
     owner text not null,
     key text not null,
     fingerprint text not null,
     response jsonb,
     created_at timestamptz not null default clock_now(),
     constraint idempotency_pkey primary key (owner, key))`,
  `create index idempotency_age on idempotency (created_at)`,
  ...(() => {
    const own = `owner = coalesce(actor_person()::text, actor_kind())`;
    return lock('idempotency', { read: `${own} or ${system}`, insert: own, update: own, remove: system });
  })(),

  `create table rate_count (
     key bytea constraint rate_count_pkey primary key,
     window_ends_at timestamptz not null,
     count integer not null)`,
  ...lock('rate_count', { read: system, insert: system, update: system, remove: system }),
];

/** The clock, the actor functions that every policy rests on, and what the machine keeps for itself. */
export class Platform1763741000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
