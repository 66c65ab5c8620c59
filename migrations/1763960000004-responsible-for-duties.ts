import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Who sees to a duty the next time, by duty; a name or a role, as the municipality puts it.
  `alter table statutory_interval add column responsible jsonb not null default '{}'`,
  `grant update (responsible) on statutory_interval to beredt_service`,
];

/** A municipality names who sees to each of its duties the next time. */
export class ResponsibleForDuties1763960000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
