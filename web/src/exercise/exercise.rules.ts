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

type Evening = Pick<Exercise, 'title' | 'on' | 'type' | 'participants'>;
type Unsaid = Record<'hours' | 'improve' | 'startsAt' | 'endsAt' | 'place', string>;

/** A group's own evening, as it is being written down; of one to come other fields are asked than of one that was held, but six of either. */
export type OwnDraft = Evening & Unsaid;

type Written = Evening & Pick<Exercise, 'hours' | 'improve' | 'startsAt' | 'endsAt' | 'place' | 'state'>;

/** Hours as they are written, with a comma. */
export const written = (hours: number | null): string => (hours ?? '').toString().replace('.', ',');

/** An evening, since volunteers work by day. */
const nothing: Unsaid = { hours: '', improve: '', startsAt: '18:00', endsAt: '20:00', place: '' };

/** The evening to be written down today, or as it stands. */
export function ownDraft(today: string, known?: Written): OwnDraft {
  if (!known) return { title: '', on: today, type: 'function', participants: null, ...nothing };
  const { title, on, type, participants, hours, improve, startsAt, endsAt, place } = known;
  const [what, from, to, where] = [improve, startsAt, endsAt, place].map((text) => text ?? '');
  const said = { improve: what!, startsAt: from!, endsAt: to!, place: where! };
  return { title, on, type, participants, hours: written(hours), ...said };
}

/** An evening that is written down on its own day was held; one that was planned is to come until its day has passed, one that was cancelled always. */
export function isEveningToCome(on: string, today: string, known?: Pick<Exercise, 'state'>): boolean {
  if (known?.state === 'held') return false;
  return known ? known.state === 'cancelled' || on >= today : on > today;
}

/** The evening as it is sent: where and when of one to come, how it went of one that was held; what is not asked of stays as it is. */
export function toOwnTerms({ title, on, type, ...draft }: OwnDraft, isToCome: boolean) {
  const said = (text: string) => text.trim() || null;
  const { startsAt, endsAt, place, participants, hours, improve } = draft;
  const plan = { startsAt: said(startsAt), endsAt: said(endsAt), place: said(place) };
  const outcome = { participants, hours: hoursFrom(hours), improve: said(improve) };
  return { title: title.trim(), on, type, ...(isToCome ? plan : outcome) };
}

/** How long it lasted by the plan, as it is written: `2,5`; empty where the plan does not say. */
export function durationOf({ startsAt, endsAt }: Pick<Exercise, 'startsAt' | 'endsAt'>): string {
  if (startsAt === null || endsAt === null) return '';
  const [from, to] = [startsAt, endsAt].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  return written(Math.round((to! - from!) / 30) / 2);
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

type Timed = Pick<ExerciseSummary, 'on' | 'state'>;

/** True when it is planned and its day has not passed. */
export const isToCome = ({ state, on }: Timed, today: string): boolean => state === 'planned' && on >= today;

/** True when it was planned for a day that has passed, and nobody has said yet whether it was held. */
export const isUnsaid = ({ state, on }: Timed, today: string): boolean => state === 'planned' && on < today;

/** What is to come, the next first; what nobody has said the outcome of, and what has been, the last first. */
export function inTime<One extends Timed>(
  exercises: readonly One[],
  today: string,
): { unsaid: One[]; coming: One[]; past: One[] } {
  const unsaid = exercises.filter((one) => isUnsaid(one, today));
  const coming = exercises.filter((one) => isToCome(one, today)).toReversed();
  return { unsaid, coming, past: exercises.filter(({ state }) => state !== 'planned') };
}

/** Exercises by the month that they are in, `2026-12`, in the order that they came in. */
export function byMonth<One extends Timed>(exercises: readonly One[]): { month: string; exercises: One[] }[] {
  const months = [...new Set(exercises.map(({ on }) => on.slice(0, 7)))];
  return months.map((month) => ({ month, exercises: exercises.filter(({ on }) => on.startsWith(month)) }));
}

/** Lines of text as a list: one name to a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What one party is writing of an exercise. */
export type EvaluationDraft = {
  results: Record<string, GoalResult>;
  notes: Record<string, string>;
  good: string;
  improve: string;
  /** Of what the party said before; nothing yet is 0. */
  version: number;
};

/** What the party said before, else nothing yet. */
export function evaluationDraft({ evaluations }: Pick<Exercise, 'evaluations'>, party: string | null): EvaluationDraft {
  const known = evaluations.find(({ groupId }) => groupId === party);
  const { outcomes = [], good = '', improve = '', version = 0 } = known ?? {};
  const results = Object.fromEntries(outcomes.map(({ goalId, result }) => [goalId, result]));
  const notes = Object.fromEntries(outcomes.map(({ goalId, note = '' }) => [goalId, note]));
  return { results, notes, good, improve, version };
}

/** The evaluation as it is sent; a goal that nothing was said of was not observed. */
export function toEvaluation(
  { goals }: Pick<Exercise, 'goals'>,
  party: string | null,
  draft: EvaluationDraft,
): EvaluateExercise {
  return {
    ...(party !== null && { groupId: party }),
    outcomes: goals.map(({ id }) => {
      const note = draft.notes[id]?.trim();
      return { goalId: id, result: draft.results[id] ?? 'not_observed', ...(note && { note }) };
    }),
    good: draft.good.trim(),
    improve: draft.improve.trim(),
  };
}
