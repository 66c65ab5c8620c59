import type { ExerciseState } from '../../src/contract/exercises.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database, Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

type Person = { personId: string };
const within = <T>(db: Database, work: (tx: Tx) => Promise<T>) => db.as(systemActor('factory'), work);

export type AnExercise = { id: string; goalId: string; invitationId: string; followUpId: string };

/** An exercise of a municipality's so many days from today, with one group invited that comes, one goal, what the municipality says, and what it follows up. */
export async function anExercise(
  db: Database,
  given: {
    municipality: { id: string };
    group: { id: string; name: string };
    coordinator: Person;
    leader: Person;
    word?: string;
    days?: number;
    state?: ExerciseState;
    testsPlan?: boolean;
  },
): Promise<AnExercise> {
  const { municipality, group, coordinator, leader, word = 'prøve', days = 0, state = 'planned' } = given;
  const made = { id: newId(), goalId: newId(), invitationId: newId(), followUpId: newId() };
  const goals = JSON.stringify([{ id: made.goalId, text: `Mål-${word}`, indicators: ['Alle er varslet'] }]);
  await within(db, async (tx) => {
    await tx.query(
      `insert into exercise (id, municipality_id, type, title, held_on, starts_at, state, goals, tests_plan, created_by)
       values ($1, $2, 'function', $3, (clock_now() at time zone 'Europe/Oslo')::date + $4::int, '18:00', $5, $6, $7, $8)`,
      [made.id, municipality.id, `Øvelse-${word}`, days, state, goals, given.testsPlan ?? false, coordinator.personId],
    );
    await tx.query(
      `insert into exercise_invitation (id, exercise_id, municipality_id, kind, group_id, name) values ($1, $2, $3, 'group', $4, $5)`,
      [made.invitationId, made.id, municipality.id, group.id, group.name],
    );
    await tx.query(
      `insert into exercise_answer (invitation_id, municipality_id, group_id, answer, person_id) values ($1, $2, $3, 'coming', $4)`,
      [made.invitationId, municipality.id, group.id, leader.personId],
    );
    await tx.query(
      `insert into exercise_evaluation (id, exercise_id, municipality_id, good, improve, person_id)
       values (uuidv7(), $1, $2, $3, 'Mer øving', $4)`,
      [made.id, municipality.id, `Bra-${word}`, coordinator.personId],
    );
    await tx.query(
      `insert into exercise_follow_up (id, exercise_id, municipality_id, owner_name, text, due_on)
       values ($1, $2, $3, 'Beredskapskoordinator', $4, (clock_now() at time zone 'Europe/Oslo')::date + 30)`,
      [made.followUpId, made.id, municipality.id, `Oppfølging-${word}`],
    );
  });
  return made;
}

/** A preventive activity of the group's, today. */
export async function anActivity(db: Database, group: { id: string }, title = 'Livreddende førstehjelp') {
  const id = newId();
  await within(db, (tx) =>
    tx.query(
      `insert into preventive_activity (id, group_id, kind, title, held_on, people_reached, hours)
       values ($1, $2, 'first_aid', $3, (clock_now() at time zone 'Europe/Oslo')::date, 12, 2)`,
      [id, group.id, title],
    ),
  );
  return { id };
}

/** The municipality's plan was revised so many days ago, as its coordinator wrote down; and it has bound itself to a yearly exercise. */
export async function aStatutoryRecord(
  db: Database,
  {
    municipality,
    coordinator,
    note = 'Notert',
    daysAgo = 10,
  }: { municipality: { id: string }; coordinator: Person; note?: string; daysAgo?: number },
) {
  const entryId = newId();
  await within(db, async (tx) => {
    await tx.query(
      `insert into statutory_entry (id, municipality_id, duty, done_on, note, recorded_by)
       values ($1, $2, 'plan_revision', (clock_now() at time zone 'Europe/Oslo')::date - $3::int, $4, $5)`,
      [entryId, municipality.id, daysAgo, note, coordinator.personId],
    );
    await tx.query(
      'insert into statutory_interval (municipality_id, revision_months, exercise_months, call_list_months) values ($1, 12, 12, 12)',
      [municipality.id],
    );
  });
  return { entryId };
}
