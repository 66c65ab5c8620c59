import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any } from './row-security.js';

const self = 'person_id = (select actor_person())';
const led = `exists (select from membership m where m.person_id = qualification.person_id and m.left_at is null
  and m.group_id = any ((select actor_groups())::uuid[]))`;
// Nobody decides of her own, so of those who answer for a group the officers of its organisations decide too.
const appointed = `exists (select from membership m join group_organisation o on o.group_id = m.group_id
  where m.person_id = qualification.person_id and m.left_at is null and m.roles && '{group_leader,group_deputy}'
    and o.organisation_id = any ((select actor_organisations())::uuid[]))`;

const statements = [
  `drop policy qualification_select on qualification`,
  `create policy qualification_select on qualification for select using (${any(self, led, appointed)})`,
  `drop policy qualification_update on qualification`,
  `create policy qualification_update on qualification for update using (${any(led, appointed)}) with check (${any(led, appointed)})`,
  // What an organisation asks for can be corrected.
  `alter table qualification_kind add column version integer not null default 1`,
  `grant update (version) on qualification_kind to beredt_service`,
];

/** What leaders have learnt is decided by the officers of their organisations; kinds are changed, not only retired. */
export class OfficersDecideOfLeaders1763970000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
