import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Who did it, so that the other side is told of it, and nobody of what she has done herself.
  `alter table agreement
     add column drafted_by uuid default actor_person() constraint agreement_drafted_by_fkey references person,
     add column settled_by uuid constraint agreement_settled_by_fkey references person,
     add column settled_at timestamptz`,
  `alter table agreement_signature add column voided_by uuid constraint agreement_signature_voided_by_fkey references person`,
  `create index agreement_by_drafter on agreement (drafted_by)`,
  `create index agreement_by_settler on agreement (settled_by)`,
  `create index agreement_signature_by_voider on agreement_signature (voided_by)`,
  `grant update (voided_by) on agreement_signature to beredt_service`,
];

/** What one side does with an agreement, the other is told of. */
export class AgreementNews1763960000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
