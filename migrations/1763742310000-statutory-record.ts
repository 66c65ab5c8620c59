import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';

const statements = [
  `create table statutory_entry (
     id uuid constraint statutory_entry_pkey primary key,
     municipality_id uuid not null constraint statutory_entry_municipality_id_fkey references municipality,
     duty text not null constraint statutory_entry_duty check
       (duty in ('plan_revision', 'plan_exercise', 'call_list', 'evaluation')),
     done_on date not null,
     done_by text,
     note text,
     incident_id uuid,
     recorded_by uuid not null constraint statutory_entry_recorded_by_fkey references person,
     recorded_at timestamptz not null default clock_now(),
     withdrawn_at timestamptz,
     constraint statutory_entry_of_incident check ((duty = 'evaluation') = (incident_id is not null)),
     constraint statutory_entry_incident_fkey foreign key (incident_id, municipality_id)
       references incident (id, municipality_id))`,
  `create index statutory_entry_by_municipality on statutory_entry (municipality_id, done_on desc, id desc)`,
  `create index statutory_entry_by_incident on statutory_entry (incident_id)`,
  // The regulation is the floor; a municipality may bind itself to more.
  `create table statutory_interval (
     municipality_id uuid constraint statutory_interval_pkey primary key
       constraint statutory_interval_municipality_id_fkey references municipality,
     revision_months integer not null constraint statutory_interval_revision check (revision_months between 1 and 12),
     exercise_months integer not null constraint statutory_interval_exercise check (exercise_months between 1 and 24),
     call_list_months integer not null constraint statutory_interval_call_list check (call_list_months between 1 and 12),
     version integer not null default 1)`,
  // What counts as done: what was written down by hand, and every exercise of the plan that was held.
  `create view statutory_done with (security_invoker = true) as
     select municipality_id, duty, done_on, done_by, null::uuid as exercise_id
     from statutory_entry where withdrawn_at is null and duty <> 'evaluation'
     union all
     select municipality_id, 'plan_exercise', held_on, title, id
     from exercise where municipality_id is not null and state = 'held' and tests_plan`,
  `grant select on statutory_done to beredt_service`,
  ...lock('statutory_entry', { read: any(serves), insert: any(serves), update: any(serves) }),
  ...lock('statutory_interval', { read: any(serves), insert: any(serves), update: any(serves) }),
  // What has been written down may be taken back, and is never written over.
  `revoke update on statutory_entry from beredt_service`,
  `grant update (withdrawn_at) on statutory_entry to beredt_service`,
  `revoke update on statutory_interval from beredt_service`,
  `grant update (revision_months, exercise_months, call_list_months, version) on statutory_interval to beredt_service`,
];

/** What a municipality writes down of its own duty to be prepared. */
export class StatutoryRecord1763742310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
