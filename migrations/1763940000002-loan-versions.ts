import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `alter table equipment_loan add column version integer not null default 1`,
  `grant update (version) on equipment_loan to beredt_service`,
];

/** Two who let a borrower keep something longer do not overwrite each other unseen. */
export class LoanVersions1763940000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
