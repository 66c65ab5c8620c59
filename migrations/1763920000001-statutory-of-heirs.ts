import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // What a municipality has done itself counts; where it has done nothing yet, what those did whose heir it is, the one furthest behind.
  `create function statutory_last(one uuid)
     returns table (duty text, municipality_id uuid, done_on date, done_by text, exercise_id uuid)
     language sql stable parallel safe
     begin atomic
       select distinct on (l.duty) l.duty, l.municipality_id, l.done_on, l.done_by, l.exercise_id
       from (select distinct on (d.duty, d.municipality_id) d.*
         from statutory_done d where d.municipality_id = any (municipality_family(one))
         order by d.duty, d.municipality_id, d.done_on desc, d.exercise_id) l
       order by l.duty, l.municipality_id <> one, l.done_on;
     end`,
];

/** The record of a municipality goes on with what was done by those that it has taken over. */
export class StatutoryOfHeirs1763920000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
