import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const signedIn = '(select actor_is_signed_in())';
const leads = 'group_id = any ((select actor_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = %.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
const manages = `exists (select from group_organisation o where o.group_id = %.group_id
  and o.organisation_id = any ((select actor_organisations())::uuid[]))`;
// Those who answer for a group are reached by the officers of its organisations, who may appoint them.
const appointed = `exists (select from membership m join group_organisation o on o.group_id = m.group_id
  where m.person_id = %.person_id and m.left_at is null and m.roles && '{group_leader,group_deputy}'
    and o.organisation_id = any ((select actor_organisations())::uuid[]))`;
const of = (condition: string, table: string) => condition.replaceAll('%', table);
const operates = `(select actor_kind()) = 'operator'`;

const groupWrite = (table: string) => any(leads, operates, of(manages, table));

const statements = [
  `create table organisation (
     id uuid constraint organisation_pkey primary key,
     parent_id uuid constraint organisation_parent_id_fkey references organisation,
     level text not null constraint organisation_level check (level in ('national', 'county', 'local')),
     name text collate "nb-NO-x-icu" not null,
     organisation_number text constraint organisation_number_form check (organisation_number ~ '^[0-9]{9}$'),
     version integer not null default 1)`,
  `create index organisation_order on organisation (name, id)`,
  `create index organisation_by_parent on organisation (parent_id, name, id)`,
  ...lock('organisation', {
    read: signedIn,
    insert: any(`parent_id = any ((select actor_organisations())::uuid[])`),
    update: any(`id = any ((select actor_organisations())::uuid[])`),
  }),

  `create table care_group (
     id uuid constraint care_group_pkey primary key,
     name text collate "nb-NO-x-icu" not null,
     meeting_place text,
     member_count integer not null default 0,
     reachable_count integer not null default 0,
     version integer not null default 1,
     created_at timestamptz not null default clock_now())`,
  `create index care_group_order on care_group (name, id)`,
  `create table group_organisation (
     group_id uuid not null constraint group_organisation_group_id_fkey references care_group,
     organisation_id uuid not null constraint group_organisation_organisation_id_fkey references organisation,
     constraint group_organisation_pkey primary key (group_id, organisation_id))`,
  `create index group_organisation_by_organisation on group_organisation (organisation_id)`,
  `create table group_municipality (
     group_id uuid not null constraint group_municipality_group_id_fkey references care_group,
     municipality_id uuid not null constraint group_municipality_municipality_id_fkey references municipality,
     constraint group_municipality_pkey primary key (group_id, municipality_id))`,
  `create index group_municipality_by_municipality on group_municipality (municipality_id)`,
  `create table group_capacity (
     group_id uuid not null constraint group_capacity_group_id_fkey references care_group,
     capability text not null,
     unit text not null,
     quantity integer not null constraint group_capacity_quantity check (quantity >= 0),
     hours_to_first real,
     seats integer,
     constraint group_capacity_pkey primary key (group_id, capability))`,
  ...lock('group_organisation', {
    read: signedIn,
    insert: any(operates, 'organisation_id = any ((select actor_organisations())::uuid[])'),
    remove: any('organisation_id = any ((select actor_organisations())::uuid[])'),
  }),
  ...lock('care_group', {
    read: signedIn,
    insert: any(operates, `cardinality((select actor_organisations())::uuid[]) > 0`),
    update: any('id = any ((select actor_groups())::uuid[])', manages.replaceAll('%.group_id', 'care_group.id')),
  }),
  ...['group_municipality', 'group_capacity'].flatMap((table) =>
    lock(table, { read: signedIn, insert: groupWrite(table), update: groupWrite(table), remove: groupWrite(table) }),
  ),

  `create table person (
     id uuid constraint person_pkey primary key,
     name text collate "nb-NO-x-icu" not null,
     language text not null default 'nb' constraint person_language check (language in ('nb', 'nn', 'en')),
     home_postcode text,
     invented boolean not null default false,
     version integer not null default 1,
     created_at timestamptz not null default clock_now())`,
  `create table contact_point (
     id uuid constraint contact_point_pkey primary key,
     person_id uuid not null constraint contact_point_person_id_fkey references person,
     channel text not null constraint contact_point_channel check (channel in ('sms', 'email')),
     address text not null,
     rank smallint not null,
     patience_minutes integer not null default 10,
     verified_at timestamptz,
     opted_out_at timestamptz,
     created_at timestamptz not null default clock_now(),
     constraint contact_point_once unique (person_id, channel, address))`,
  `create index contact_point_by_address on contact_point (address)`,
  `create table membership (
     id uuid constraint membership_pkey primary key,
     group_id uuid not null constraint membership_group_id_fkey references care_group,
     person_id uuid not null constraint membership_person_id_fkey references person,
     roles text[] not null,
     capabilities text[] not null default '{}',
     joined_at timestamptz not null default clock_now(),
     left_at timestamptz,
     constraint membership_in_group unique (id, group_id))`,
  `create unique index membership_once on membership (group_id, person_id) where left_at is null`,
  `create index membership_by_person on membership (person_id) where left_at is null`,

  `create table role_grant (
     id uuid constraint role_grant_pkey primary key,
     person_id uuid not null constraint role_grant_person_id_fkey references person,
     role text not null constraint role_grant_role check (role in
       ('operator', 'municipal_coordinator', 'duty_officer', 'municipal_reader', 'organisation_officer', 'county_observer')),
     municipality_id uuid constraint role_grant_municipality_id_fkey references municipality,
     organisation_id uuid constraint role_grant_organisation_id_fkey references organisation,
     granted_at timestamptz not null default clock_now(),
     ended_at timestamptz)`,
  `create index role_grant_by_person on role_grant (person_id) where ended_at is null`,
  ...lock('role_grant', { read: any(self, serves), insert: system, update: system }),

  // The one answer to "what may this person be to whom": roles given, and roles that a membership carries.
  `create view person_grant with (security_invoker = true) as
     select person_id, role, municipality_id, null::uuid as group_id, organisation_id from role_grant where ended_at is null
     union all
     select person_id, unnest(roles), null, group_id, null from membership where left_at is null`,
  `grant select on person_grant to beredt_service`,

  ...lock('contact_point', {
    read: any(self, of(led, 'contact_point'), of(appointed, 'contact_point')),
    insert: any(self, of(led, 'contact_point'), of(appointed, 'contact_point')),
    update: any(self, of(led, 'contact_point')),
    remove: any(self, of(led, 'contact_point')),
  }),
];

/** Organisations, groups, people, and who may what. */
export class PeopleAndGroups1763741300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
