import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any } from './row-security.js';

const operates = `(select actor_kind()) = 'operator'`;
const inMunicipality = (column: string) => `${column} = any ((select actor_municipalities())::uuid[])`;

/** What was given is known to both sides, and to those who lead the group that it is about. */
const statements = [
  `alter policy municipality_trail_select on municipality_trail using (${any(
    operates,
    inMunicipality('from_id'),
    inMunicipality('to_id'),
    `kind = 'group' and subject_id = any ((select actor_groups())::uuid[])`,
    `kind = 'agreement' and exists (select from agreement a where a.id = subject_id and a.group_id = any ((select actor_groups())::uuid[]))`,
  )})`,
  `create index municipality_trail_by_day on municipality_trail (at)`,
];

/** Whoever is concerned by a change of the map reads what went where. */
export class TrailOfThoseConcerned1763980000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
