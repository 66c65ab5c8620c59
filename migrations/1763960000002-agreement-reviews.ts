import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const speaks = `person_id = (select actor_person()) and (side = 'municipality' and ${serves} or side = 'group' and ${leads})`;

const statements = [
  `create table agreement_review (
     id uuid constraint agreement_review_pkey primary key,
     agreement_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null,
     side text not null constraint agreement_review_side check (side in ('municipality', 'group')),
     person_id uuid not null constraint agreement_review_person_id_fkey references person,
     name text not null,
     reviewed_on date not null,
     next_on date not null,
     at timestamptz not null default clock_now(),
     constraint agreement_review_ahead check (next_on > reviewed_on),
     constraint agreement_review_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id))`,
  `create index agreement_review_by_agreement on agreement_review (agreement_id, reviewed_on desc, id desc)`,
  ...lock('agreement_review', { read: any(serves, leads), insert: `${system} or (${speaks})` }),
  // The day that was signed stands in the terms; once the two have gone through it, the day that they then set is the one that counts.
  `create or replace view agreement_today with (security_invoker = true) as
     select a.id, a.municipality_id, a.group_id, a.state, a.title, a.contact_minutes, a.cost_rule, a.offer, a.valid_from, a.valid_to,
       a.review_on, a.expectations, a.insurance_note, a.version, a.created_at, case
       when a.state <> 'signed' then a.state
       when exists (select from agreement later
         where later.municipality_id = a.municipality_id and later.group_id = a.group_id and later.signed_at is not null
           and (later.valid_from, later.id) > (a.valid_from, a.id) and later.valid_from <= today.day
           and (later.ended_on is null or later.ended_on > later.valid_from)) then 'replaced'
       when a.valid_to < today.day then 'expired'
       when a.valid_from > today.day then 'signed'
       else 'in_force' end as state_today,
       today.day as today,
       a.first_id, a.edition, a.duty_minutes, a.municipality_does, a.group_does, a.municipal_contacts, a.signed_at, a.ended_on,
       coalesce((select r.next_on from agreement_review r where r.agreement_id = a.id
         order by r.reviewed_on desc, r.id desc limit 1), a.review_on) as review_due_on
     from agreement a, (select (clock_now() at time zone 'Europe/Oslo')::date as day) today`,
];

/** That an agreement was gone through together, by whom and until when, is written down beside what was signed. */
export class AgreementReviews1763960000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
