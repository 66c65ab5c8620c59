import type { MigrationInterface, QueryRunner } from 'typeorm';

const operates = `(select actor_kind()) = 'operator'`;
const system = '(select actor_is_system())';
const officers = (column: string) => `${column} = any ((select actor_organisations())::uuid[])`;

/** Organisations hold no personal data; the first of a tree is made by the operator, as nobody is an officer of it yet. */
const statements = [
  `alter policy organisation_insert on organisation with check (${system} or ${operates} or ${officers('parent_id')})`,
  `alter policy organisation_update on organisation
     using (${system} or ${operates} or ${officers('id')}) with check (${system} or ${operates} or ${officers('id')})`,
  `create index organisation_by_number on organisation (organisation_number) where organisation_number is not null`,
];

/** The operator may make organisations and keep what they are called; a number is found at once. */
export class OrganisationsMade1763980000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
