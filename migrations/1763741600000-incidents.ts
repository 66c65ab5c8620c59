import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const leads = 'group_id = any ((select actor_groups())::uuid[])';

/** A group writes in the log of an incident that it was asked in, and of no other. */
const tellsOfItsRequest = `${leads} and exists (select from request r
  where r.incident_id = incident_log.incident_id and r.group_id = incident_log.group_id)`;

const parties = `municipality_id uuid not null, group_id uuid not null,`;
const partOfRequest = (table: string) => `constraint ${table}_request_fkey
       foreign key (request_id, municipality_id, group_id) references request (id, municipality_id, group_id)`;

const statements = [
  `create table incident (
     id uuid constraint incident_pkey primary key,
     municipality_id uuid not null constraint incident_municipality_id_fkey references municipality,
     title text not null,
     kind text not null,
     exercise boolean not null,
     place jsonb,
     description text,
     state text not null constraint incident_state check (state in ('open', 'closed')),
     opened_by uuid not null constraint incident_opened_by_fkey references person,
     opened_at timestamptz not null default clock_now(),
     closed_at timestamptz,
     close_message text,
     version integer not null default 1,
     constraint incident_in_municipality unique (id, municipality_id))`,
  `create index incident_by_municipality on incident (municipality_id, id desc)`,

  `create table need (
     id uuid constraint need_pkey primary key,
     incident_id uuid not null,
     municipality_id uuid not null,
     capability text not null,
     quantity integer not null constraint need_quantity check (quantity > 0),
     unit text not null,
     from_at timestamptz,
     to_at timestamptz,
     place text,
     rank smallint not null,
     constraint need_in_municipality unique (id, municipality_id),
     constraint need_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id))`,
  `create index need_by_incident on need (incident_id)`,

  `create table request (
     id uuid constraint request_pkey primary key,
     incident_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null constraint request_group_id_fkey references care_group,
     agreement_id uuid,
     payer text,
     state text not null constraint request_state check (state in ('asked', 'seen', 'offered', 'partly_offered', 'declined',
       'call_me', 'agreed', 'ongoing', 'ended', 'withdrawn', 'stood_down')),
     message text,
     answer_by timestamptz,
     requester jsonb,
     asked_by uuid not null constraint request_asked_by_fkey references person,
     asked_at timestamptz not null default clock_now(),
     seen_at timestamptz,
     closing_message text,
     chain_ends_at timestamptz,
     chain_ended_at timestamptz,
     version integer not null default 1,
     constraint request_parties unique (id, municipality_id, group_id),
     constraint request_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id),
     constraint request_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id))`,
  `create index request_by_incident on request (incident_id)`,
  `create index request_by_group on request (group_id, id desc)`,
  `create index request_chain on request (chain_ends_at) where chain_ended_at is null`,

  `create table request_need (
     request_id uuid not null, need_id uuid not null, ${parties}
     constraint request_need_pkey primary key (request_id, need_id),
     constraint request_need_need_fkey foreign key (need_id, municipality_id) references need (id, municipality_id), ${partOfRequest('request_need')})`,
  `create index request_need_by_need on request_need (need_id)`,

  `create table request_contact (
     request_id uuid not null, ${parties}
     rank smallint not null,
     person_id uuid not null constraint request_contact_person_id_fkey references person,
     name text not null,
     message_id uuid not null,
     due_at timestamptz not null,
     told_at timestamptz,
     stopped_at timestamptz,
     reached_at timestamptz,
     constraint request_contact_pkey primary key (request_id, rank), ${partOfRequest('request_contact')})`,
  `create index request_contact_due on request_contact (due_at) where told_at is null and stopped_at is null`,

  // The rank is the request's version that the answer made: whose word was last is not a matter of clocks.
  `create table request_answer (
     id uuid constraint request_answer_pkey primary key,
     request_id uuid not null, ${parties}
     rank integer not null,
     answer text not null constraint request_answer_answer check (answer in ('offer', 'partial', 'decline', 'call_me')),
     reason text,
     text text,
     lines jsonb not null default '[]',
     person_id uuid not null constraint request_answer_person_id_fkey references person,
     person_name text not null,
     at timestamptz not null default clock_now(),
     constraint request_answer_rank unique (request_id, rank), ${partOfRequest('request_answer')})`,
  `create table request_agreed (
     request_id uuid constraint request_agreed_pkey primary key, ${parties}
     lines jsonb not null,
     person_id uuid not null constraint request_agreed_person_id_fkey references person,
     at timestamptz not null default clock_now(), ${partOfRequest('request_agreed')})`,

  `create table incident_log (
     id uuid constraint incident_log_pkey primary key,
     incident_id uuid not null,
     municipality_id uuid not null,
     seq integer,
     at timestamptz not null default clock_now(),
     kind text not null,
     actor_person_id uuid,
     actor_name text,
     request_id uuid,
     group_id uuid,
     callout_id uuid,
     text text,
     data jsonb not null default '{}',
     constraint incident_log_seq unique (incident_id, seq),
     constraint incident_log_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id))`,
  `create index incident_log_unnumbered on incident_log (incident_id, at, id) where seq is null`,
  `create table incident_board (
     incident_id uuid constraint incident_board_pkey primary key,
     municipality_id uuid not null,
     seq integer not null,
     board jsonb not null,
     shown_at timestamptz not null default clock_now(),
     constraint incident_board_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id))`,

  ...lock('incident', {
    read: any(
      serves,
      `exists (select from request r where r.incident_id = incident.id and r.group_id = any ((select actor_groups())::uuid[]))`,
    ),
    insert: any(serves),
    update: any(serves),
  }),
  ...lock('need', {
    read: any(
      serves,
      `exists (select from request_need n where n.need_id = need.id and n.group_id = any ((select actor_groups())::uuid[]))`,
    ),
    insert: any(serves),
  }),
  ...lock('request', { read: any(serves, leads), insert: any(serves), update: any(serves, leads) }),
  ...lock('request_need', { read: any(serves, leads), insert: any(serves) }),
  ...lock('request_contact', { read: any(serves, leads), insert: any(serves), update: any(leads) }),
  // No one but the group sets its answer (the service writes down what its leaders sent), and only the municipality agrees to it.
  ...lock('request_answer', { read: any(serves, leads), insert: any(leads) }),
  ...lock('request_agreed', { read: any(serves, leads), insert: serves, update: serves }),
  ...lock('incident_log', { read: any(serves), insert: any(serves, tellsOfItsRequest), update: system }),
  ...lock('incident_board', { read: any(serves), insert: system, update: system }),
];

/** Incidents, what is asked and answered in them, the log and the board. */
export class Incidents1763741600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
