import type { Agreement } from '../../../src/contract/cooperation.js';
import type { ExerciseGoal } from '../../../src/contract/exercise-parts.js';
import type { Exercise, ExerciseType, Invite } from '../../../src/contract/exercises.js';
import { hoursFrom, linesOf, written } from './exercise.rules.js';

type Party = { id: string; name: string };

/** The groups that serve a municipality, and those that it has an agreement with and that serve others. */
export function groupsToInvite(
  serving: readonly Party[],
  agreements: readonly Pick<Agreement, 'groupId' | 'groupName' | 'state'>[],
): Party[] {
  const agreed = agreements.filter(({ state }) => state === 'in_force');
  const bound = agreed.map(({ groupId: id, groupName: name }): [string, Party] => [id, { id, name }]);
  const known = new Map([...bound, ...serving.map(({ id, name }): [string, Party] => [id, { id, name }])]);
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

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
  participants: number | null;
  hours: string;
  improve: string;
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
  testsPlan: false,
  goals: '',
  participants: null,
  hours: '',
  improve: '',
  ...nobodyInvited,
};

/** The plan as it stands, to be written on; what is planned anew wants a new day where the old one has passed. */
export function planOf(exercise: Exercise, today: string): PlanDraft {
  const { title, type, state, startsAt, endsAt, place, purpose, scenario, testsPlan, goals } = exercise;
  const on = state === 'cancelled' && exercise.on < today ? '' : exercise.on;
  const { participants, hours, improve } = exercise;
  const texts = [startsAt, endsAt, place, purpose, scenario, improve].map((text) => text ?? '');
  const [starts, ends, where, why, what, better] = texts;
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
    participants,
    hours: written(hours),
    improve: better!,
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

/** How it went, of what has been. */
export const toOutcome = ({ participants, hours, improve }: PlanDraft) => ({
  participants,
  hours: hoursFrom(hours),
  improve: said(improve),
});

/** Those who are invited, as they are sent. */
export const toInvite = ({ groupIds, units, others }: InviteDraft): Invite => ({
  groupIds,
  units: linesOf(units),
  others: linesOf(others),
});

/** The plan as it is sent, with how it went where its day has passed. */
export function toExercise(municipalityId: string, draft: PlanDraft, hasBeen: boolean) {
  return { municipalityId, ...toTerms(draft), ...(hasBeen && toOutcome(draft)), invited: toInvite(draft) };
}
