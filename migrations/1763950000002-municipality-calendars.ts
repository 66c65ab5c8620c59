import type { MigrationInterface, QueryRunner } from 'typeorm';
import { any } from './row-security.js';

const owner = any(
  'person_id = (select actor_person())',
  'group_id = any ((select actor_groups())::uuid[])',
  'municipality_id = any ((select actor_municipalities())::uuid[])',
);

const statements = [
  `alter table calendar_feed add column municipality_id uuid constraint calendar_feed_municipality_id_fkey references municipality`,
  `alter table calendar_feed drop constraint calendar_feed_of_one`,
  `alter table calendar_feed add constraint calendar_feed_of_one check (num_nonnulls(person_id, group_id, municipality_id) = 1)`,
  `create index calendar_feed_by_municipality on calendar_feed (municipality_id, id)`,
  `alter policy calendar_feed_select on calendar_feed using (${owner})`,
  `alter policy calendar_feed_insert on calendar_feed with check (${owner})`,
  `alter policy calendar_feed_update on calendar_feed using (${owner}) with check (${owner})`,
];

/** A municipality's exercises can be followed in a calendar too. */
export class MunicipalityCalendars1763950000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
