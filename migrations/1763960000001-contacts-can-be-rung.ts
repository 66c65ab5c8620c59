import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any } from './row-security.js';

const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = contact_point.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
const appointed = `exists (select from membership m join group_organisation o on o.group_id = m.group_id
  where m.person_id = contact_point.person_id and m.left_at is null and m.roles && '{group_leader,group_deputy}'
    and o.organisation_id = any ((select actor_organisations())::uuid[]))`;
// Whom a signed agreement names, and while she is its contact, the municipality can ring; a draft opens nothing.
const agreed = `exists (select from agreement_today a join agreement_contact c on c.agreement_id = a.id
  where c.person_id = contact_point.person_id and a.municipality_id = any ((select actor_municipalities())::uuid[])
    and a.state_today in ('signed', 'in_force')
    and coalesce(c.valid_from <= a.today, true) and coalesce(c.valid_to >= a.today, true)
    and exists (select from membership m
      where m.group_id = c.group_id and m.person_id = c.person_id and m.left_at is null))`;

const statements = [`alter policy contact_point_select on contact_point using (${any(self, led, appointed, agreed)})`];

/** The contacts whom a group has named in an agreement can be rung by the municipality that it is with. */
export class ContactsCanBeRung1763960000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
