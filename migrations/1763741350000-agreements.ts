import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any, lock, system } from './row-security.js';

const leads = 'group_id = any ((select actor_groups())::uuid[])';
const serves = 'municipality_id = any ((select actor_municipalities())::uuid[])';
const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = person.id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;

// A group's leaders and deputies are its named contacts for the municipalities it serves; an agreement may name others.
const isNamedContact = `left_at is null and (
    (roles && '{group_leader,group_deputy}' and exists (select from group_municipality g
      where g.group_id = membership.group_id and g.municipality_id = any ((select actor_municipalities())::uuid[])))
    or exists (select from agreement_contact c
      where c.group_id = membership.group_id and c.person_id = membership.person_id
        and c.municipality_id = any ((select actor_municipalities())::uuid[])))`;
// Who answers for a group is known to the officers of its organisations, who may appoint them; the rest of the roster is not.
const isAppointed = `left_at is null and roles && '{group_leader,group_deputy}' and exists (select from group_organisation o
    where o.group_id = membership.group_id and o.organisation_id = any ((select actor_organisations())::uuid[]))`;
// Whom the asker may choose among is what she may see of the memberships.
const isSeenMember = `exists (select from membership m where m.group_id = agreement_contact.group_id
  and m.person_id = agreement_contact.person_id and m.left_at is null)`;

const statements = [
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
     constraint agreement_lasts check (valid_from <= valid_to),
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
     constraint agreement_contact_pkey primary key (agreement_id, person_id),
     constraint agreement_contact_rank unique (agreement_id, rank) deferrable initially deferred,
     constraint agreement_contact_agreement_fkey foreign key (agreement_id, municipality_id, group_id)
       references agreement (id, municipality_id, group_id))`,
  `create index agreement_contact_by_person on agreement_contact (person_id)`,
  ...lock('agreement', { read: any(serves, leads), insert: any(serves, leads), update: any(serves, leads) }),
  ...lock('agreement_contact', {
    // Without sub-selects: the policies of membership look here, and those of this table look there.
    read: `actor_is_system() or municipality_id = any (actor_municipalities()) or group_id = any (actor_groups())`,
    insert: `${system} or ((${serves} or ${leads}) and ${isSeenMember})`,
    update: any(serves, leads),
    remove: any(serves, leads),
  }),
  // A contact moves up and down, and never becomes somebody else.
  `revoke update on agreement_contact from beredt_service`,
  `grant update (rank, title) on agreement_contact to beredt_service`,

  // An agreement as it stands today: over when its last day has passed, replaced once a later one holds.
  `create view agreement_today with (security_invoker = true) as
     select a.*, case
       when a.state <> 'in_force' then a.state
       when exists (select from agreement later
         where later.municipality_id = a.municipality_id and later.group_id = a.group_id and later.state = 'in_force'
           and (later.valid_from, later.id) > (a.valid_from, a.id) and later.valid_from <= today.day) then 'replaced'
       when a.valid_to < today.day then 'expired'
       else 'in_force' end as state_today,
       today.day as today
     from agreement a, (select (clock_now() at time zone 'Europe/Oslo')::date as day) today`,
  `grant select on agreement_today to beredt_service`,

  ...lock('membership', {
    read: any(leads, self, isNamedContact, isAppointed),
    insert: any(leads, isAppointed),
    update: any(leads),
  }),
  ...lock('person', {
    read: any(
      'id = (select actor_person())',
      `exists (select from membership m where m.person_id = person.id and m.left_at is null)`,
      `exists (select from agreement_contact c where c.person_id = person.id)`,
    ),
    insert: any(`cardinality((select actor_groups())::uuid[] || (select actor_organisations())::uuid[]) > 0`),
    update: any('id = (select actor_person())', led),
  }),
];

/** The agreements between groups and municipalities, and whose names they show to whom. */
export class Agreements1763741350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
