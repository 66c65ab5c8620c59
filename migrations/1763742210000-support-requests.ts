import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';

const statements = [
  `create table support_request (
     id uuid constraint support_request_pkey primary key,
     group_id uuid not null constraint support_request_group_id_fkey references care_group,
     municipality_id uuid not null constraint support_request_municipality_id_fkey references municipality,
     agreement_id uuid,
     kind text not null constraint support_request_kind check (kind in ('training', 'exercise', 'maintenance', 'renewal')),
     title text not null,
     text text,
     state text not null default 'sent' constraint support_request_state check (state in
       ('sent', 'seen', 'granted', 'granted_in_part', 'declined', 'settled', 'withdrawn')),
     amount_asked integer constraint support_request_asked check (amount_asked >= 0),
     amount_granted integer constraint support_request_granted check (amount_granted >= 0),
     amount_settled integer constraint support_request_settled check (amount_settled >= 0),
     payer text constraint support_request_payer check (payer in ('organisation', 'municipality', 'shared', 'as_agreed')),
     reason text,
     has_photo boolean not null default false,
     year smallint not null,
     sent_at timestamptz not null default clock_now(),
     answered_at timestamptz,
     settled_at timestamptz,
     version integer not null default 1,
     constraint support_request_in_group unique (id, group_id),
     constraint support_request_between unique (id, municipality_id, group_id),
     constraint support_request_says_why check (state <> 'declined' or reason is not null),
     constraint support_request_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id))`,
  `create index support_request_by_municipality on support_request (municipality_id, id)`,
  `create index support_request_by_group on support_request (group_id, id)`,
  ...lock('support_request', { read: any(serves, leads), insert: any(leads), update: any(serves, leads) }),
  // What was asked stays as it was asked; the rest is the answer.
  `revoke update on support_request from beredt_service`,
  `grant update (state, amount_granted, amount_settled, reason, answered_at, settled_at, version) on support_request to beredt_service`,
  `create table support_photo (
     request_id uuid constraint support_photo_pkey primary key,
     municipality_id uuid not null,
     group_id uuid not null,
     type text not null,
     bytes bytea not null,
     constraint support_photo_request_fkey foreign key (request_id, municipality_id, group_id)
       references support_request (id, municipality_id, group_id))`,
  ...lock('support_photo', { read: any(serves, leads), insert: any(leads) }),
];

/** What groups ask their municipalities to pay for or help with in peacetime, and what became of it. */
export class SupportRequests1763742210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
