import type { MigrationInterface, QueryRunner } from 'typeorm';
import { system } from './row-security.js';

const statements = [
  // Each kind has its own round; the one without a name is the whole day's, once all have been gathered, as the release before wrote it.
  `alter table reminder_round add column kind text not null default '', add column failed_at timestamptz,
     drop constraint reminder_round_pkey, add constraint reminder_round_pkey primary key (day, kind)`,
  `create policy reminder_round_update on reminder_round for update using (${system}) with check (${system})`,
  `grant update (failed_at) on reminder_round to beredt_service`,
];

/** What cannot be gathered keeps nothing else from being told. */
export class ReminderKinds1763960000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
