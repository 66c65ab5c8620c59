import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // What the regulation lets pass at the longest holds where a municipality has not bound itself to more.
  `create function statutory_months(one uuid) returns integer[] language sql stable parallel safe
     return coalesce((select array[revision_months, exercise_months, call_list_months] from statutory_interval
       where municipality_id = one), array[12, 24, 12])`,
  // The question of whose intervals an heir is to have: the heir stands as the part, those to choose among as the heirs.
  `alter table municipality_decision add column months jsonb`,
  `alter table municipality_decision drop constraint municipality_decision_kind`,
  `alter table municipality_decision add constraint municipality_decision_kind
     check (kind in ('group', 'records', 'intervals'))`,
  `alter table municipality_decision add constraint municipality_decision_months
     check ((kind = 'intervals') = (months is not null))`,
  `alter table municipality_trail drop constraint municipality_trail_kind`,
  `alter table municipality_trail add constraint municipality_trail_kind
     check (kind in ('group', 'agreement', 'officer', 'records', 'intervals'))`,
];

/** What municipalities have bound themselves to goes on with their heirs, by itself or as people say. */
export class SettingsInherited1763920000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
