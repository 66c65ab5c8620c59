import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const isParty = any(serves, leads);
const herOwn = `person_id = (select actor_person())`;
/** Somebody speaks for her own side, under her own name. */
const speaks = `${herOwn} and (side = 'municipality' and ${serves} or side = 'group' and ${leads})`;
const ofAgreement = (
  table: string,
) => `constraint ${table}_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id)`;

const terms = `title, contact_minutes, duty_minutes, cost_rule, offer, valid_from, valid_to, review_on, expectations,
  municipality_does, group_does, insurance_note`;
const of = (row: string) => `(${terms.replaceAll(/(\w+)/g, `${row}.$1`)})`;

const versions = [
  `alter table agreement
     add column first_id uuid,
     add column edition integer not null default 1,
     add column duty_minutes integer constraint agreement_duty_minutes check (duty_minutes between 1 and 10080),
     add column municipality_does text,
     add column group_does text,
     add column municipal_contacts jsonb not null default '[]',
     add column signed_at timestamptz,
     add column ended_on date,
     drop constraint agreement_state`,
  `update agreement set first_id = id, cost_rule = '{"training": "as_agreed", "renewal": "as_agreed", "preventive": "as_agreed"}' || cost_rule,
     signed_at = case when state <> 'draft' then created_at end,
     state = case state when 'in_force' then 'signed' when 'replaced' then 'expired' else state end`,
  `alter table agreement
     alter column first_id set not null,
     add constraint agreement_state check (state in ('draft', 'withdrawn', 'signed', 'expired')),
     add constraint agreement_signed check ((signed_at is not null) = (state in ('signed', 'expired'))),
     add constraint agreement_edition unique (first_id, edition),
     add constraint agreement_first_fkey foreign key (first_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id)`,
  // Of one agreement, one new version at a time is written.
  `create unique index agreement_one_draft on agreement (first_id) where state = 'draft'`,
  `alter table agreement_contact add column minutes integer constraint agreement_contact_patience check (minutes between 1 and 1440),
     add column valid_from date, add column valid_to date,
     add constraint agreement_contact_lasts check (valid_from <= valid_to)`,
  `grant update (minutes, valid_from, valid_to) on agreement_contact to beredt_service`,
  // Nobody writes down an agreement that is signed already, and nobody changes what was signed.
  `drop policy agreement_insert on agreement`,
  `create policy agreement_insert on agreement for insert with check (${system} or ((${serves} or ${leads}) and state = 'draft'))`,
];

const signatures = [
  `create table agreement_signature (
     id uuid constraint agreement_signature_pkey primary key,
     agreement_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null,
     side text not null constraint agreement_signature_side check (side in ('municipality', 'group')),
     person_id uuid not null constraint agreement_signature_person_id_fkey references person,
     name text not null,
     terms jsonb not null,
     terms_hash text not null constraint agreement_signature_hash check (terms_hash ~ '^[0-9a-f]{64}$'),
     signed_at timestamptz not null default clock_now(),
     voided_at timestamptz,
     ${ofAgreement('agreement_signature')})`,
  `create unique index agreement_signature_once on agreement_signature (agreement_id, side) where voided_at is null`,
  `create index agreement_signature_by_person on agreement_signature (person_id)`,
  ...lock('agreement_signature', { read: isParty, insert: `${system} or (${speaks})`, update: isParty }),
  `revoke update on agreement_signature from beredt_service`,
  `grant update (voided_at) on agreement_signature to beredt_service`,
  `create function agreement_keeps_its_word() returns trigger language plpgsql as $$ begin
     if old.state <> 'draft' and ${of('old')} is distinct from ${of('new')} then
       raise exception 'What was signed is not changed.' using errcode = 'insufficient_privilege';
     end if;
     if old.state <> 'signed' and new.state = 'signed' and (select count(distinct side) from agreement_signature s
         where s.agreement_id = new.id and s.voided_at is null) < 2 then
       raise exception 'Both sides sign.' using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  `create trigger agreement_keeps_its_word before update on agreement for each row execute function agreement_keeps_its_word()`,
];

const rest = [
  `create table agreement_premises (
     agreement_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null,
     premises_id uuid not null,
     constraint agreement_premises_pkey primary key (agreement_id, premises_id),
     ${ofAgreement('agreement_premises')},
     constraint agreement_premises_premises_fkey foreign key (premises_id, group_id) references premises (id, group_id))`,
  `create index agreement_premises_by_premises on agreement_premises (premises_id)`,
  ...lock('agreement_premises', { read: isParty, insert: isParty, remove: isParty }),
  `create table agreement_note (
     id uuid constraint agreement_note_pkey primary key,
     agreement_id uuid not null,
     municipality_id uuid not null,
     group_id uuid not null,
     side text not null constraint agreement_note_side check (side in ('municipality', 'group')),
     person_id uuid not null constraint agreement_note_person_id_fkey references person,
     name text not null,
     text text not null,
     at timestamptz not null default clock_now(),
     ${ofAgreement('agreement_note')})`,
  `create index agreement_note_by_agreement on agreement_note (agreement_id, id)`,
  ...lock('agreement_note', { read: isParty, insert: `${system} or (${speaks})` }),

  // As it stands today: signed until its day comes, over when its last day has passed, replaced once a later one has begun.
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
       a.first_id, a.edition, a.duty_minutes, a.municipality_does, a.group_does, a.municipal_contacts, a.signed_at, a.ended_on
     from agreement a, (select (clock_now() at time zone 'Europe/Oslo')::date as day) today`,

  // Named in an agreement, premises are known to its municipality; while it is in force, so is who holds the key.
  `alter policy premises_select on premises using (${any(
    'group_id = any ((select actor_member_groups())::uuid[])',
    `exists (select from group_municipality g where g.group_id = premises.group_id
       and g.municipality_id = any ((select actor_municipalities())::uuid[]))`,
    `exists (select from agreement_premises n where n.premises_id = premises.id
       and n.municipality_id = any ((select actor_municipalities())::uuid[]))`,
  )})`,
  `alter policy premises_key_select on premises_key using (${any(
    'group_id = any ((select actor_member_groups())::uuid[])',
    `exists (select from agreement_premises n join agreement_today a on a.id = n.agreement_id
       where n.premises_id = premises_key.premises_id and a.state_today = 'in_force'
         and n.municipality_id = any ((select actor_municipalities())::uuid[]))`,
  )})`,
];

/** Agreements in versions, signed by both sides, with premises and with notes of how it went. */
export class SignedAgreements1763742510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...versions, ...signatures, ...rest]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
