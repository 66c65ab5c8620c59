import type { ExerciseType } from '../../../src/contract/exercises.js';
import { linesOf } from './exercise.rules.js';

/** An exercise that a municipality is planning. */
export type PlanDraft = {
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
  groupIds: string[];
  units: string;
  others: string;
};

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
  groupIds: [],
  units: '',
  others: '',
};

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

/** The plan as it is sent. */
export function toExercise(municipalityId: string, draft: PlanDraft) {
  const { title, type, on, testsPlan, groupIds } = draft;
  return {
    municipalityId,
    title: title.trim(),
    type,
    on,
    startsAt: said(draft.startsAt),
    endsAt: said(draft.endsAt),
    place: said(draft.place),
    purpose: said(draft.purpose),
    scenario: said(draft.scenario),
    testsPlan,
    goals: goalsOf(draft.goals),
    invited: { groupIds, units: linesOf(draft.units), others: linesOf(draft.others) },
  };
}
