import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const self = 'person_id = (select actor_person())';
const answers = `('coming', 'available_from', 'if_short', 'cannot_get_there', 'no')`;

const statements = [
  `create table callout (
     id uuid constraint callout_pkey primary key,
     group_id uuid not null constraint callout_group_id_fkey references care_group,
     request_id uuid constraint callout_request_id_fkey references request,
     incident_id uuid,
     municipality_id uuid,
     exercise boolean not null,
     question text not null,
     place text,
     from_at timestamptz,
     to_at timestamptz,
     state text not null constraint callout_state check (state in ('open', 'closed')),
     opened_by uuid not null constraint callout_opened_by_fkey references person,
     opened_at timestamptz not null default clock_now(),
     closed_at timestamptz,
     selection_message text,
     closing_message text,
     version integer not null default 1,
     constraint callout_of_group unique (id, group_id),
     constraint callout_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id),
     constraint callout_request_parties foreign key (request_id, municipality_id, group_id)
       references request (id, municipality_id, group_id))`,
  `create index callout_by_group on callout (group_id, id desc)`,
  `create index callout_by_request on callout (request_id)`,
  `create index callout_by_incident on callout (incident_id)`,

  `create table callout_member (
     callout_id uuid not null,
     membership_id uuid not null,
     group_id uuid not null,
     person_id uuid not null constraint callout_member_person_id_fkey references person,
     answer text constraint callout_member_answer check (answer in ${answers}),
     minutes integer,
     available_from timestamptz,
     text text,
     answered_at timestamptz,
     via text,
     entered_by text,
     picked boolean,
     told_picked boolean,
     constraint callout_member_pkey primary key (callout_id, membership_id),
     constraint callout_member_of_group unique (callout_id, membership_id, group_id),
     constraint callout_member_callout_fkey foreign key (callout_id, group_id) references callout (id, group_id),
     constraint callout_member_membership_fkey foreign key (membership_id, group_id) references membership (id, group_id))`,
  `create index callout_member_by_person on callout_member (person_id, callout_id)`,

  // Every answer as it was said; the row above holds the one that counts.
  `create table callout_answer (
     id uuid constraint callout_answer_pkey primary key,
     callout_id uuid not null,
     membership_id uuid not null,
     group_id uuid not null,
     person_id uuid not null,
     answer text constraint callout_answer_answer check (answer in ${answers}),
     minutes integer,
     available_from timestamptz,
     text text,
     at timestamptz not null,
     via text not null,
     entered_by uuid,
     entered_by_name text,
     constraint callout_answer_member_fkey foreign key (callout_id, membership_id, group_id)
       references callout_member (callout_id, membership_id, group_id))`,
  `create index callout_answer_by_member on callout_answer (callout_id, membership_id, at)`,

  `create table readiness_offer (
     id uuid constraint readiness_offer_pkey primary key,
     group_id uuid not null constraint readiness_offer_group_id_fkey references care_group,
     lines jsonb not null,
     until_at timestamptz not null,
     text text,
     person_id uuid not null constraint readiness_offer_person_id_fkey references person,
     at timestamptz not null default clock_now())`,
  `create index readiness_offer_by_group on readiness_offer (group_id, until_at)`,

  ...lock('callout', {
    read: any(
      leads,
      `exists (select from callout_member m where m.callout_id = callout.id and m.person_id = (select actor_person()))`,
    ),
    insert: any(leads),
    update: any(leads),
  }),
  ...lock('callout_member', { read: any(leads, self), insert: any(leads), update: any(leads, self) }),
  ...lock('callout_answer', { read: any(leads, self), insert: any(leads, self) }),
  // A member who answers for herself leaves a line in the incident's log, without a name.
  `create policy incident_log_answered on incident_log for insert with check (kind = 'callout_answered'
     and actor_person_id is null and exists (select from callout_member m join callout c on c.id = m.callout_id
       where m.callout_id = incident_log.callout_id and m.person_id = (select actor_person())
         and c.incident_id = incident_log.incident_id))`,
  ...lock('readiness_offer', {
    read: any(
      leads,
      `exists (select from group_municipality g where g.group_id = readiness_offer.group_id
         and g.municipality_id = any ((select actor_municipalities())::uuid[]))`,
    ),
    insert: any(leads),
    update: system,
  }),
];

/** A group's own questions to its members, their answers, and what groups offer unasked. */
export class Callouts1763741700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
