import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What counts is what whoever wrote an address down could give at that moment: herself, the groups that she led, the organisations that
 * she spoke for. Somebody who is only another member of a group could else make her own number that group's leader's.
 */
const statements = [
  `select set_config('beredt.kind', 'system', true)`,
  `create function actor_as() returns uuid[] language sql stable parallel safe return
     case actor_kind() when 'person' then array_append(actor_groups() || actor_organisations(), actor_person()) end`,
  `alter table contact_point add column entered_as uuid[] default actor_as()`,
  `update contact_point c set entered_as = array[c.entered_by] || array(
       select m.group_id from membership m where m.person_id = c.entered_by and m.roles && '{group_leader,group_deputy}'
       union select r.organisation_id from role_grant r where r.person_id = c.entered_by and r.organisation_id is not null)
   where c.entered_by is not null
     and not exists (select from role_grant r where r.person_id = c.entered_by and r.role = 'operator')`,
  `create or replace view sign_in_identity with (security_invoker = true) as
     select c.address as identifier, c.id as contact_point_id, c.channel, p.id as person_id, p.language, p.created_at
     from contact_point c join person p on p.id = c.person_id
     where c.verified_at is not null and (c.entered_as is null or c.person_id = any(c.entered_as) or not exists (
       select from person_grant g
       where g.person_id = c.person_id and g.role <> all ('{volunteer,storekeeper}')
         and (g.group_id = any(c.entered_as) or g.organisation_id = any(c.entered_as)
           or exists (select from group_organisation o where o.group_id = g.group_id and o.organisation_id = any(c.entered_as)))
           is not true))`,
  `alter table contact_point drop column entered_by`,
];

/** An address knows as whom it was entered, and signs nobody in whom they could not have made what she is. */
export class EnteredAsWhom1763930000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
