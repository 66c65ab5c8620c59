import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const signedIn = '(select actor_is_signed_in())';
const leads = 'group_id = any ((select actor_groups())::uuid[])';
const belongs = 'group_id = any ((select actor_member_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = %.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
const manages = `exists (select from group_organisation o where o.group_id = %.group_id
  and o.organisation_id = any ((select actor_organisations())::uuid[]))`;
const of = (condition: string, table: string) => condition.replaceAll('%', table);

const groupWrite = (table: string) => any(leads, of(manages, table));

const statements = [
  `create table organisation (
     id uuid constraint organisation_pkey primary key,
     parent_id uuid constraint organisation_parent_id_fkey references organisation,
     level text not null constraint organisation_level check (level in ('national', 'county', 'local')),
     name text not null,
     organisation_number text constraint organisation_number_form check (organisation_number ~ '^[0-9]{9}$'),
     version integer not null default 1)`,
  `create index organisation_parent on organisation (parent_id)`,
  ...lock('organisation', {
    read: signedIn,
    insert: any(`parent_id = any ((select actor_organisations())::uuid[])`),
    update: any(`id = any ((select actor_organisations())::uuid[])`),
  }),

  `create table care_group (
     id uuid constraint care_group_pkey primary key,
     name text not null,
     meeting_place text,
     version integer not null default 1,
     created_at timestamptz not null default clock_now())`,
  `create index care_group_order on care_group (name collate "nb-NO-x-icu", id)`,
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
    insert: any('organisation_id = any ((select actor_organisations())::uuid[])'),
    remove: any('organisation_id = any ((select actor_organisations())::uuid[])'),
  }),
  ...lock('care_group', {
    read: signedIn,
    insert: any(`cardinality((select actor_organisations())::uuid[]) > 0`),
    update: any('id = any ((select actor_groups())::uuid[])', manages.replaceAll('%.group_id', 'care_group.id')),
  }),
  ...['group_municipality', 'group_capacity'].flatMap((table) =>
    lock(table, { read: signedIn, insert: groupWrite(table), update: groupWrite(table), remove: groupWrite(table) }),
  ),

  `create table person (
     id uuid constraint person_pkey primary key,
     name text not null,
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
     version integer not null default 1,
     constraint membership_in_group unique (id, group_id))`,
  `create unique index membership_once on membership (group_id, person_id) where left_at is null`,
  `create index membership_by_person on membership (person_id) where left_at is null`,
  ...lock('membership', { read: any(leads, self), insert: any(leads), update: any(leads) }),

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
    read: any(self, of(led, 'contact_point')),
    insert: any(self, of(led, 'contact_point')),
    update: any(self, of(led, 'contact_point')),
    remove: any(self, of(led, 'contact_point')),
  }),

  `create table agreement (
     id uuid constraint agreement_pkey primary key,
     municipality_id uuid not null constraint agreement_municipality_id_fkey references municipality,
     group_id uuid not null constraint agreement_group_id_fkey references care_group,
     state text not null constraint agreement_state check (state in ('draft', 'in_force', 'expired', 'replaced')),
     title text not null,
     contact_minutes integer not null constraint agreement_contact_minutes check (contact_minutes between 1 and 1440),
     cost_rule jsonb not null,
     offer jsonb not null,
     valid_from date not null,
     valid_to date,
     review_on date,
     expectations text,
     insurance_note text,
     version integer not null default 1,
     created_at timestamptz not null default clock_now(),
     constraint agreement_between unique (id, municipality_id, group_id))`,
  `create index agreement_by_municipality on agreement (municipality_id, id)`,
  `create index agreement_by_group on agreement (group_id, id)`,
  `create table agreement_contact (
     agreement_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null,
     person_id uuid not null constraint agreement_contact_person_id_fkey references person,
     rank smallint not null,
     title text,
     constraint agreement_contact_pkey primary key (agreement_id, rank),
     constraint agreement_contact_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id))`,
  `create index agreement_contact_by_person on agreement_contact (person_id)`,
  ...lock('agreement', { read: any(serves, belongs), insert: any(serves, leads), update: any(serves, leads) }),
  ...lock('agreement_contact', {
    read: any(serves, belongs),
    insert: any(serves, leads),
    update: any(serves, leads),
    remove: any(serves, leads),
  }),

  ...lock('person', {
    read: any(
      'id = (select actor_person())',
      led.replaceAll('%.person_id', 'person.id'),
      `exists (select from agreement_contact c where c.person_id = person.id
         and c.municipality_id = any ((select actor_municipalities())::uuid[]))`,
    ),
    insert: any(`cardinality((select actor_groups())::uuid[]) > 0`),
    update: any('id = (select actor_person())', led.replaceAll('%.person_id', 'person.id')),
  }),
];

/** Organisations, groups, people, who may what, and the agreements between groups and municipalities. */
export class PeopleAndGroups1763741300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
