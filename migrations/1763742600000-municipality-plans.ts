import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const operates = `(select actor_kind()) = 'operator'`;
const isConcerned = `part_id = any ((select actor_municipalities())::uuid[])
  or heir_ids && (select actor_municipalities())::uuid[]`;
const today = `(clock_now() at time zone 'Europe/Oslo')::date`;

const statements = [
  `create table municipality_plan (
     id uuid constraint municipality_plan_pkey primary key,
     day date not null,
     events jsonb not null,
     counties jsonb not null default '[]',
     officers text not null constraint municipality_plan_officers check (officers in ('follow', 'end')),
     state text not null default 'planned'
       constraint municipality_plan_state check (state in ('planned', 'carried_out', 'withdrawn')),
     planned_by uuid constraint municipality_plan_planned_by_fkey references person,
     planned_at timestamptz not null default clock_now(),
     drawing jsonb,
     carried_out_at timestamptz,
     version integer not null default 1)`,
  `create index municipality_plan_due on municipality_plan (day) where state = 'planned'`,
  ...lock('municipality_plan', { read: '(select actor_is_signed_in())', insert: any(operates), update: any(operates) }),
  // What is planned is withdrawn, never planned otherwise.
  `revoke update on municipality_plan from beredt_service`,
  `grant update (state, drawing, carried_out_at, version) on municipality_plan to beredt_service`,

  // Who reads what a municipality had that is no more; a merger's parts have one heir, a split's the one that people chose.
  `create table municipality_heir (
     part_id uuid not null constraint municipality_heir_part_id_fkey references municipality,
     heir_id uuid not null constraint municipality_heir_heir_id_fkey references municipality,
     since date not null,
     constraint municipality_heir_pkey primary key (part_id, heir_id),
     constraint municipality_heir_is_another check (part_id <> heir_id))`,
  `create index municipality_heir_by_heir on municipality_heir (heir_id)`,
  ...lock('municipality_heir', { read: 'true', insert: system }),

  `create table municipality_decision (
     id uuid constraint municipality_decision_pkey primary key,
     plan_id uuid not null constraint municipality_decision_plan_id_fkey references municipality_plan,
     kind text not null constraint municipality_decision_kind check (kind in ('group', 'records')),
     part_id uuid not null constraint municipality_decision_part_id_fkey references municipality,
     group_id uuid constraint municipality_decision_group_id_fkey references care_group,
     heir_ids uuid[] not null,
     chosen_ids uuid[],
     decided_by uuid constraint municipality_decision_decided_by_fkey references person,
     decided_at timestamptz,
     followed_at timestamptz,
     version integer not null default 1,
     constraint municipality_decision_once unique nulls not distinct (plan_id, kind, part_id, group_id),
     constraint municipality_decision_is_about check ((kind = 'group') = (group_id is not null)),
     constraint municipality_decision_among check (chosen_ids is null
       or cardinality(chosen_ids) > 0 and chosen_ids <@ heir_ids and (kind = 'group' or cardinality(chosen_ids) = 1)))`,
  ...lock('municipality_decision', {
    read: any(operates, isConcerned),
    insert: system,
    update: any(operates, isConcerned),
    remove: system,
  }),
  `revoke update on municipality_decision from beredt_service`,
  `grant update (chosen_ids, decided_by, decided_at, followed_at, version) on municipality_decision to beredt_service`,

  // What an heir was given of what a municipality had, piece by piece: whose it was stays where it was.
  `create table municipality_trail (
     id uuid constraint municipality_trail_pkey primary key,
     plan_id uuid not null constraint municipality_trail_plan_id_fkey references municipality_plan,
     kind text not null constraint municipality_trail_kind check (kind in ('group', 'agreement', 'officer', 'records')),
     subject_id uuid not null,
     from_id uuid not null constraint municipality_trail_from_id_fkey references municipality,
     to_id uuid not null constraint municipality_trail_to_id_fkey references municipality,
     became_id uuid,
     at timestamptz not null default clock_now(),
     constraint municipality_trail_once unique (plan_id, kind, subject_id, from_id, to_id))`,
  ...lock('municipality_trail', { read: any(operates), insert: system }),

  `create function municipality_family(one uuid) returns uuid[] language sql stable parallel safe
     return array(select one union all select part_id from municipality_heir
       where heir_id = one and since <= (select ${today}))`,

  // Whoever is something to an heir is the same to what it has taken over.
  `create or replace view person_grant with (security_invoker = true) as
     select person_id, role, municipality_id, null::uuid as group_id, organisation_id, false as inherited
     from role_grant where ended_at is null
     union all
     select person_id, unnest(roles), null, group_id, null, false from membership where left_at is null
     union all
     select g.person_id, g.role, h.part_id, null, null, true
     from role_grant g join municipality_heir h on h.heir_id = g.municipality_id and h.since <= (select ${today})
     where g.ended_at is null`,
];

/** Plans for the map, who inherits, what people decide, and the trail of what was given to whom. */
export class MunicipalityPlans1763742600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
