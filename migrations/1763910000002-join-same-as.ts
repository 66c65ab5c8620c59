import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Members of the group whom one of her own addresses reaches, for those who ask signed in: their addresses are not the group's to see.
  `alter table join_request add column same_as uuid[] not null default '{}'`,
];

/** Somebody who asks as herself can be known again as somebody on the group's own list. */
export class JoinSameAs1763910000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
