import type { ExerciseGoal } from '../../../src/contract/exercise-parts.js';
import type { Exercise, ExerciseType, Invite } from '../../../src/contract/exercises.js';
import { linesOf } from './exercise.rules.js';

/** Whom to invite, as it is being written. */
export type InviteDraft = { groupIds: string[]; units: string; others: string };

/** An exercise that a municipality is planning. */
export type PlanDraft = InviteDraft & {
  title: string;
  type: ExerciseType;
  on: string;
  startsAt: string;
  endsAt: string;
  place: string;
  purpose: string;
  scenario: string;
  testsPlan: boolean;
  goals: string;
};

export const nobodyInvited: InviteDraft = { groupIds: [], units: '', others: '' };

/** Nothing filled in but an evening, since volunteers work by day. */
export const blankPlan: PlanDraft = {
  title: '',
  type: 'discussion',
  on: '',
  startsAt: '18:00',
  endsAt: '20:00',
  place: '',
  purpose: '',
  scenario: '',
  testsPlan: true,
  goals: '',
  ...nobodyInvited,
};

/** The plan as it stands, to be written on. */
export function planOf(exercise: Exercise): PlanDraft {
  const { title, type, on, startsAt, endsAt, place, purpose, scenario, testsPlan, goals } = exercise;
  const [starts, ends, where, why, what] = [startsAt, endsAt, place, purpose, scenario].map((text) => text ?? '');
  return {
    ...nobodyInvited,
    title,
    type,
    on,
    testsPlan,
    startsAt: starts!,
    endsAt: ends!,
    place: where!,
    purpose: why!,
    scenario: what!,
    goals: goals.map(lineOf).join('\n'),
  };
}

const lineOf = ({ text, indicators }: Omit<ExerciseGoal, 'id'>) =>
  indicators.length > 0 ? `${text}: ${indicators.join('; ')}` : text;

/** A goal to a line; what stands after a colon are its indicators, parted by semicolons. */
export function goalsOf(text: string): { text: string; indicators: string[] }[] {
  return linesOf(text).map((line) => {
    const [goal = '', ...rest] = line.split(':');
    const indicators = rest
      .join(':')
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean);
    return { text: goal.trim(), indicators };
  });
}

const said = (text: string) => text.trim() || null;

/** What the plan says, invitations apart; a goal that stands in the same words, or in the same line, stays the goal that it was. */
export function toTerms(draft: PlanDraft, known: readonly ExerciseGoal[] = []) {
  const { title, type, on, testsPlan } = draft;
  const goals = goalsOf(draft.goals);
  const kept = goals.map((goal) => known.find(({ text }) => text === goal.text)?.id);
  return {
    title: title.trim(),
    type,
    on,
    startsAt: said(draft.startsAt),
    endsAt: said(draft.endsAt),
    place: said(draft.place),
    purpose: said(draft.purpose),
    scenario: said(draft.scenario),
    testsPlan,
    goals: goals.map((goal, index) => {
      const inLine = known[index]?.id;
      const id = kept[index] ?? (inLine !== undefined && !kept.includes(inLine) ? inLine : undefined);
      return { ...(id !== undefined && { id }), ...goal };
    }),
  };
}

/** Those who are invited, as they are sent. */
export const toInvite = ({ groupIds, units, others }: InviteDraft): Invite => ({
  groupIds,
  units: linesOf(units),
  others: linesOf(others),
});

/** The plan as it is sent. */
export function toExercise(municipalityId: string, draft: PlanDraft) {
  return { municipalityId, ...toTerms(draft), invited: toInvite(draft) };
}
