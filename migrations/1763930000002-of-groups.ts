import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create index equipment_interval_by_group on equipment_interval (group_id, due_on)`,
  `create index equipment_batch_by_group on equipment_batch (group_id, expires_on)`,
];

/** What a group has to check and to use is found without looking at all that is due anywhere. */
export class OfGroups1763930000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
