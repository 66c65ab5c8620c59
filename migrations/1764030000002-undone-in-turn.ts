import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any } from './row-security.js';

const leads = any('group_id = any ((select actor_groups())::uuid[])');

const statements = [
  `alter table roster_import_row add column version_before integer`,
  // Whoever takes a later import back says so of what the earlier ones have left.
  `create policy roster_import_row_update on roster_import_row for update using (${leads}) with check (${leads})`,
  `select set_config('beredt.kind', 'system', true)`,
  `update roster_import_row set version_before = version_after - 1 where before is not null`,
  `grant update (version_after) on roster_import_row to beredt_service`,
];

/** What an import changed knows what it was before, so that imports can be undone one after the other. */
export class UndoneInTurn1764030000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
