import type { ExerciseEvaluation } from '../contract/exercise-parts.js';
import type { Exercise, ExerciseSummary } from '../contract/exercises.js';

/** An exercise of a list as one statement finds it. */
export type SummaryRow = Readonly<ExerciseSummary>;

type EvaluationRow = Omit<ExerciseEvaluation, 'at'> & { at: string };

/** The whole of an exercise as one statement finds it, with the day that it is. */
export type ExerciseRow = Readonly<Omit<Exercise, 'evaluations'> & { evaluations: EvaluationRow[]; today: string }>;

/** An exercise as those who take part in it see it in a list. */
export function viewSummary(row: SummaryRow): ExerciseSummary {
  return { ...row };
}

/** The whole of it, as those who take part in it see it; the day that it is stays here. */
export function viewExercise(row: ExerciseRow): Exercise {
  const { today: _, ...known } = row;
  const evaluations = row.evaluations.map((evaluation) => ({
    ...evaluation,
    at: new Date(evaluation.at).toISOString(),
  }));
  return { ...known, evaluations };
}
