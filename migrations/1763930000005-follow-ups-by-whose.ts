import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create index exercise_follow_up_of_municipality on exercise_follow_up (municipality_id) where group_id is null`,
  `create index exercise_follow_up_of_group on exercise_follow_up (group_id) where group_id is not null`,
];

/** What a group or a municipality has taken on is found by whose it is, however many others there are. */
export class FollowUpsByWhose1763930000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
