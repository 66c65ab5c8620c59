import type { EvaluateExercise } from '../contract/exercise-deeds.js';
import type { ExerciseGoal, SetGoal } from '../contract/exercise-parts.js';
import type { ChangeExercise, CreateExercise, ExerciseState } from '../contract/exercises.js';
import { Invalid, MoveRefused, type Fault } from '../platform/problem.js';

/** What an exercise may become: what was held stays held, and what was cancelled may be planned again. */
const next: Readonly<Record<ExerciseState, readonly ExerciseState[]>> = {
  planned: ['planned', 'held', 'cancelled'],
  held: ['held'],
  cancelled: ['cancelled', 'planned'],
};

type Planned = { state: ExerciseState; on: string };
type Placed = Planned & { startsAt: string | null; endsAt: string | null; place: string | null };

/** Refuses a state that an exercise cannot come to, also that it was held before its day has come. */
export function refuseState(now: Planned, wanted: { state?: ExerciseState; on?: string }, today: string): void {
  const state = wanted.state ?? now.state;
  if (!next[now.state].includes(state)) throw new MoveRefused({ state: now.state });
  if (state === 'held' && (wanted.on ?? now.on) > today) throw new MoveRefused({ state: now.state });
}

/** What has been is written down as held, and what is to come is planned; a group writes down this day's evening when it is over. */
export function stateOfNew(on: string, today: string, isOwn: boolean): ExerciseState {
  return on < today || (isOwn && on === today) ? 'held' : 'planned';
}

/** Only what is planned and not over is worth telling of, or answering to. */
export function isToCome({ state, on }: Planned, today: string): boolean {
  return state === 'planned' && on >= today;
}

/** What those who are invited are told after a change; of what is over they are told nothing. */
export function newsOf(before: Placed, now: Placed, today: string): 'moved' | 'cancelled' | undefined {
  if (now.state === 'cancelled') return isToCome(before, today) ? 'cancelled' : undefined;
  if (!isToCome(now, today)) return undefined;
  return before.state !== 'planned' || placeOf(before) !== placeOf(now) ? 'moved' : undefined;
}

const placeOf = ({ on, startsAt, endsAt, place }: Placed) => [on, startsAt, endsAt, place].join('|');

const fault = (path: string): Fault => ({ path, code: 'unfit' });

/** Refuses an exercise that is nobody's or two parties', and one of a group's own that invites others or tests a municipality's plan. */
export function refuseUnfitParties({ municipalityId, groupId, invited, testsPlan }: CreateExercise): void {
  if ((municipalityId === undefined) === (groupId === undefined)) throw new Invalid({}, [fault('municipalityId')]);
  if (groupId !== undefined && invited) throw new Invalid({}, [fault('invited')]);
  if (groupId !== undefined && testsPlan) throw new Invalid({}, [fault('testsPlan')]);
}

/** Refuses an end that is not after the beginning, and an end without one. */
export function refuseUnfitTimes({ startsAt, endsAt }: Pick<ChangeExercise, 'startsAt' | 'endsAt'>): void {
  if (endsAt && (!startsAt || endsAt <= startsAt)) throw new Invalid({}, [{ path: 'endsAt', code: 'endsFirst' }]);
}

/** The goals with an id each: those that are there keep theirs. */
export function goalsFrom(
  wanted: readonly SetGoal[],
  known: readonly ExerciseGoal[],
  makeId: () => string,
): ExerciseGoal[] {
  const ids = new Set(known.map(({ id }) => id));
  return wanted.map(({ id, text, indicators }) => {
    const kept = id !== undefined && ids.delete(id);
    return { id: kept ? id : makeId(), text, indicators };
  });
}

/** Refuses what is said of a goal that the exercise has not, or twice of the same. */
export function refuseStrayOutcomes(outcomes: EvaluateExercise['outcomes'], goals: readonly ExerciseGoal[]): void {
  const left = new Set(goals.map(({ id }) => id));
  const stray = outcomes.flatMap(({ goalId }, index) =>
    left.delete(goalId) ? [] : [fault(`outcomes.${index}.goalId`)],
  );
  if (stray.length > 0) throw new Invalid({}, stray);
}

/** An exercise is evaluated once its day has come and it was not cancelled. */
export function refuseEvaluation({ state, on }: Planned, today: string): void {
  if (state === 'cancelled' || on > today) throw new MoveRefused({ state });
}
