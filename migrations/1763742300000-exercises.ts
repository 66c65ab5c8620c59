import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock } from './row-security.js';

const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const leads = 'group_id = any ((select actor_groups())::uuid[])';
const belongs = 'group_id = any ((select actor_member_groups())::uuid[])';
const plans = `group_id is null and ${serves}`;
/** Whoever was invited to something that the municipality has planned. */
const invitedTo = (table: string, whose: string) => `exists (select from exercise_invitation i
  where i.exercise_id = ${table}.exercise_id and i.${whose})`;
/** A group speaks of what it was invited to or has held itself, and of nothing else. */
const takesPart = (table: string) => `${leads} and (
  exists (select from exercise_invitation i where i.exercise_id = ${table}.exercise_id and i.group_id = ${table}.group_id)
  or exists (select from exercise e where e.id = ${table}.exercise_id and e.own_group_id = ${table}.group_id))`;
const partOfExercise = (table: string) => `constraint ${table}_exercise_fkey
       foreign key (exercise_id, municipality_id) references exercise (id, municipality_id)`;

const statements = [
  // A municipality's, with those whom it invites, or a group's own.
  `create table exercise (
     id uuid constraint exercise_pkey primary key,
     municipality_id uuid constraint exercise_municipality_id_fkey references municipality,
     own_group_id uuid constraint exercise_own_group_id_fkey references care_group,
     type text not null constraint exercise_type check (type in ('discussion', 'game', 'function', 'full_scale')),
     title text not null,
     held_on date not null,
     starts_at time,
     ends_at time,
     place text,
     purpose text,
     scenario text,
     goals jsonb not null default '[]',
     tests_plan boolean not null default false,
     state text not null constraint exercise_state check (state in ('planned', 'held', 'cancelled')),
     participants integer constraint exercise_participants check (participants >= 0),
     hours real constraint exercise_hours check (hours >= 0),
     improve text,
     incident_id uuid,
     created_by uuid not null constraint exercise_created_by_fkey references person,
     version integer not null default 1,
     created_at timestamptz not null default clock_now(),
     constraint exercise_whose check (num_nonnulls(municipality_id, own_group_id) = 1),
     constraint exercise_in_municipality unique (id, municipality_id),
     constraint exercise_incident_fkey foreign key (incident_id, municipality_id) references incident (id, municipality_id))`,
  `create index exercise_by_municipality on exercise (municipality_id, held_on desc, id desc)`,
  `create index exercise_by_group on exercise (own_group_id, held_on desc, id desc)`,
  `create index exercise_by_incident on exercise (incident_id)`,

  `create table exercise_invitation (
     id uuid constraint exercise_invitation_pkey primary key,
     exercise_id uuid not null,
     municipality_id uuid not null,
     kind text not null constraint exercise_invitation_kind check (kind in ('group', 'unit', 'other')),
     group_id uuid constraint exercise_invitation_group_id_fkey references care_group,
     name text not null,
     attended boolean,
     headcount integer constraint exercise_invitation_headcount check (headcount >= 0),
     hours real constraint exercise_invitation_hours check (hours >= 0),
     constraint exercise_invitation_whom check ((kind = 'group') = (group_id is not null)),
     constraint exercise_invitation_of_group unique (exercise_id, group_id),
     constraint exercise_invitation_parties unique (id, municipality_id, group_id), ${partOfExercise('exercise_invitation')})`,
  `create unique index exercise_invitation_once on exercise_invitation (exercise_id, kind, name) where group_id is null`,
  `create index exercise_invitation_by_group on exercise_invitation (group_id, exercise_id)`,

  // No one but the group says whether it comes.
  `create table exercise_answer (
     invitation_id uuid constraint exercise_answer_pkey primary key,
     municipality_id uuid not null,
     group_id uuid not null,
     answer text not null constraint exercise_answer_answer check (answer in ('coming', 'not_coming')),
     headcount integer constraint exercise_answer_headcount check (headcount >= 0),
     text text,
     person_id uuid not null constraint exercise_answer_person_id_fkey references person,
     at timestamptz not null default clock_now(),
     constraint exercise_answer_invitation_fkey foreign key (invitation_id, municipality_id, group_id)
       references exercise_invitation (id, municipality_id, group_id))`,

  `create table exercise_evaluation (
     id uuid constraint exercise_evaluation_pkey primary key,
     exercise_id uuid not null constraint exercise_evaluation_exercise_id_fkey references exercise,
     municipality_id uuid,
     group_id uuid constraint exercise_evaluation_group_id_fkey references care_group,
     outcomes jsonb not null default '[]',
     good text not null,
     improve text not null,
     person_id uuid not null constraint exercise_evaluation_person_id_fkey references person,
     at timestamptz not null default clock_now(),
     constraint exercise_evaluation_by check (num_nonnulls(municipality_id, group_id) > 0),
     ${partOfExercise('exercise_evaluation')})`,
  `create unique index exercise_evaluation_once on exercise_evaluation (exercise_id, group_id) nulls not distinct`,

  // Whoever takes it on owns it: the municipality, or a group.
  `create table exercise_follow_up (
     id uuid constraint exercise_follow_up_pkey primary key,
     exercise_id uuid not null constraint exercise_follow_up_exercise_id_fkey references exercise,
     municipality_id uuid,
     group_id uuid constraint exercise_follow_up_group_id_fkey references care_group,
     owner_name text not null,
     text text not null,
     due_on date not null,
     state text not null default 'open' constraint exercise_follow_up_state check (state in ('open', 'done')),
     done_on date,
     evidence text,
     version integer not null default 1,
     created_at timestamptz not null default clock_now(),
     constraint exercise_follow_up_by check (num_nonnulls(municipality_id, group_id) > 0),
     constraint exercise_follow_up_done check ((state = 'done') = (done_on is not null)),
     ${partOfExercise('exercise_follow_up')})`,
  `create index exercise_follow_up_by_exercise on exercise_follow_up (exercise_id, due_on, id)`,
  `create index exercise_follow_up_due on exercise_follow_up (due_on) where state = 'open'`,

  `create table preventive_activity (
     id uuid constraint preventive_activity_pkey primary key,
     group_id uuid not null constraint preventive_activity_group_id_fkey references care_group,
     kind text not null constraint preventive_activity_kind check
       (kind in ('first_aid', 'self_preparedness', 'fire_safety', 'other')),
     title text not null,
     held_on date not null,
     people_reached integer not null constraint preventive_activity_people_reached check (people_reached >= 0),
     hours real not null constraint preventive_activity_hours check (hours >= 0),
     note text,
     version integer not null default 1,
     created_at timestamptz not null default clock_now())`,
  `create index preventive_activity_by_group on preventive_activity (group_id, held_on desc, id desc)`,

  ...lock('exercise', {
    read: any(
      serves,
      `own_${belongs}`,
      `exists (select from exercise_invitation i where i.exercise_id = exercise.id and i.${belongs})`,
    ),
    insert: any(serves, `own_${leads}`),
    update: any(serves, `own_${leads}`),
  }),
  ...lock('exercise_invitation', { read: any(serves, belongs), insert: any(serves), update: any(serves) }),
  ...lock('exercise_answer', { read: any(serves, leads), insert: any(leads), update: any(leads) }),
  ...['exercise_evaluation', 'exercise_follow_up'].flatMap((table) =>
    lock(table, {
      read: any(serves, leads, `group_id is null and ${invitedTo(table, leads)}`),
      insert: any(plans, takesPart(table)),
      update: any(plans, leads),
    }),
  ),
  ...lock('preventive_activity', { read: any(belongs), insert: any(leads), update: any(leads) }),

  // What is written stays whose it was.
  ...Object.entries({
    exercise:
      'type, title, held_on, starts_at, ends_at, place, purpose, scenario, goals, tests_plan, state, participants, hours, improve, incident_id, version',
    exercise_invitation: 'attended, headcount, hours',
    exercise_answer: 'answer, headcount, text, person_id, at',
    exercise_evaluation: 'outcomes, good, improve, person_id, at',
    exercise_follow_up: 'owner_name, text, due_on, state, done_on, evidence, version',
    preventive_activity: 'kind, title, held_on, people_reached, hours, note, version',
  }).flatMap(([table, columns]) => [
    `revoke update on ${table} from beredt_service`,
    `grant update (${columns}) on ${table} to beredt_service`,
  ]),
];

/** Exercises that municipalities and groups hold, what was learnt of them, and preventive activities. */
export class Exercises1763742300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
