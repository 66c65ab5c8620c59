import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever may write down somebody's address could else receive her codes and be her everywhere. An address that another has entered signs
 * her in only where that gives nothing the other could not have given her: no role that opens more than being a member, but in groups that
 * the other has been in, and in organisations that the other has had a role in; who serves a municipality is for the operator.
 */
const statements = [
  `alter table contact_point add column entered_by uuid default actor_person()
     constraint contact_point_entered_by_fkey references person`,
  `create index contact_point_by_enterer on contact_point (entered_by)`,
  `create or replace view sign_in_identity with (security_invoker = true) as
     select c.address as identifier, c.id as contact_point_id, c.channel, p.id as person_id, p.language, p.created_at
     from contact_point c join person p on p.id = c.person_id
     where c.verified_at is not null and not exists (
       select from person_grant g
       where g.person_id = c.person_id and c.entered_by <> c.person_id and g.role <> all ('{volunteer,storekeeper}')
         and not exists (select from membership m where m.person_id = c.entered_by and m.group_id = g.group_id)
         and not exists (select from role_grant r where r.person_id = c.entered_by and (r.role = 'operator'
           or r.organisation_id = g.organisation_id
           or r.organisation_id in (select o.organisation_id from group_organisation o where o.group_id = g.group_id))))`,
];

/** An address knows who has entered it, and signs nobody in whom that person could not have made what she is. */
export class WhoEnteredAnAddress1763930000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
