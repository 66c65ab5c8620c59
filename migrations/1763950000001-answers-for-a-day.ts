import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // An answer is for the day that was asked about; where none is written, it stands.
  `alter table exercise_answer add column held_on date`,
  `update exercise_answer a set held_on = e.held_on from exercise_invitation i join exercise e on e.id = i.exercise_id
     where i.id = a.invitation_id`,
  `grant update (held_on) on exercise_answer to beredt_service`,
  `alter table exercise_evaluation add column version integer not null default 1`,
  `grant update (version) on exercise_evaluation to beredt_service`,
  `create index exercise_planned on exercise (held_on) where state = 'planned'`,
];

/** A group that is coming on one day has not said so of another; and nobody writes over an evaluation without having read it. */
export class AnswersForADay1763950000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
