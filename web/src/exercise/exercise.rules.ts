import type { Grant } from '../../../src/contract/access.js';
import type { Activity, CreateActivity } from '../../../src/contract/activities.js';
import type { ExerciseInvitation, GoalResult } from '../../../src/contract/exercise-parts.js';
import type { EvaluateExercise } from '../../../src/contract/exercise-deeds.js';
import type { Exercise, ExerciseSummary, ExerciseType } from '../../../src/contract/exercises.js';

/** DSB's types, the least laborious first. */
export const exerciseTypes: readonly ExerciseType[] = ['discussion', 'game', 'function', 'full_scale'];
export const activityKinds: readonly CreateActivity['kind'][] = [
  'first_aid',
  'self_preparedness',
  'fire_safety',
  'other',
];
export const goalResults: readonly GoalResult[] = ['met', 'partly', 'not_met', 'not_observed'];

/** Hours as people write them, with comma or point; null where it is no number. */
export function hoursFrom(text: string): number | null {
  const hours = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(hours) || hours < 0 ? null : hours;
}

/** A group's own evening, as it is being written down: six fields and no more. */
export type OwnDraft = {
  title: string;
  on: string;
  type: ExerciseType;
  participants: number | null;
  hours: string;
  improve: string;
};

type Written = Pick<Exercise, 'title' | 'on' | 'type' | 'participants' | 'hours' | 'improve'>;

/** Hours as they are written, with a comma. */
const written = (hours: number | null) => (hours ?? '').toString().replace('.', ',');

/** The evening to be written down today, or as it stands. */
export const ownDraft = (today: string, known?: Written): OwnDraft =>
  known
    ? { ...known, hours: written(known.hours), improve: known.improve ?? '' }
    : { title: '', on: today, type: 'function', participants: null, hours: '', improve: '' };

/** The evening as it is sent. */
export function toOwnTerms({ title, on, type, participants, hours, improve }: OwnDraft) {
  return { title: title.trim(), on, type, participants, hours: hoursFrom(hours), improve: improve.trim() || null };
}

/** A preventive activity, as it is being written down. */
export type ActivityDraft = {
  kind: CreateActivity['kind'];
  title: string;
  on: string;
  people: number | null;
  hours: string;
};

/** One of today's, or as it stands. */
export const activityDraft = (today: string, known?: Activity): ActivityDraft =>
  known
    ? { ...known, people: known.peopleReached, hours: written(known.hours) }
    : { kind: 'first_aid', title: '', on: today, people: null, hours: '' };

const holds = (grants: readonly Grant[], roles: readonly Grant['role'][]) =>
  grants.filter(({ role }) => roles.includes(role));

/** The groups that somebody is in, each once. */
export function groupsOf(grants: readonly Grant[]): string[] {
  return [...new Set(grants.flatMap(({ groupId }) => groupId ?? []))];
}

/** True when these grants let somebody plan what the municipality holds. */
export function mayPlan(grants: readonly Grant[], municipalityId: string | null): boolean {
  return holds(grants, ['municipal_coordinator']).some(
    (grant) => municipalityId !== null && grant.municipalityId === municipalityId,
  );
}

/** The invitations that these grants let somebody answer. */
export function ownInvitations(
  grants: readonly Grant[],
  { invitations }: Pick<Exercise, 'invitations'>,
): ExerciseInvitation[] {
  const led = holds(grants, ['group_leader', 'group_deputy']).map(({ groupId }) => groupId);
  return invitations.filter(({ groupId }) => groupId !== null && led.includes(groupId));
}

/** Whoever she may speak for in an exercise: the municipality as null, or a group. */
export function partiesOf(grants: readonly Grant[], exercise: Exercise): (string | null)[] {
  const { municipalityId, groupId: own } = exercise;
  const led = holds(grants, ['group_leader', 'group_deputy']).map(({ groupId }) => groupId);
  if (own !== null) return led.includes(own) ? [own] : [];
  const groups = ownInvitations(grants, exercise).flatMap(({ groupId }) => groupId ?? []);
  return [...(mayPlan(grants, municipalityId) ? [null] : []), ...groups];
}

/** What is to come, the next first; and what has been, the last first. */
export function inTime<One extends Pick<ExerciseSummary, 'on' | 'state'>>(
  exercises: readonly One[],
): { coming: One[]; past: One[] } {
  const coming = exercises.filter(({ state }) => state === 'planned').toReversed();
  return { coming, past: exercises.filter(({ state }) => state !== 'planned') };
}

/** Lines of text as a list: one name to a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What one party is writing of an exercise. */
export type EvaluationDraft = { results: Record<string, GoalResult>; good: string; improve: string };

/** What the party said before, else nothing yet. */
export function evaluationDraft({ evaluations }: Pick<Exercise, 'evaluations'>, party: string | null): EvaluationDraft {
  const known = evaluations.find(({ groupId }) => groupId === party);
  const results = Object.fromEntries(known?.outcomes.map(({ goalId, result }) => [goalId, result]) ?? []);
  return { results, good: known?.good ?? '', improve: known?.improve ?? '' };
}

/** The evaluation as it is sent; a goal that nothing was said of was not observed. */
export function toEvaluation(
  { goals }: Pick<Exercise, 'goals'>,
  party: string | null,
  draft: EvaluationDraft,
): EvaluateExercise {
  return {
    ...(party !== null && { groupId: party }),
    outcomes: goals.map(({ id }) => ({ goalId: id, result: draft.results[id] ?? 'not_observed' })),
    good: draft.good.trim(),
    improve: draft.improve.trim(),
  };
}
