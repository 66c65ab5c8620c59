import type { DutyState, EvaluationState, StatutoryDuty, StatutoryIntervals } from '../contract/statutory.js';
import { Invalid } from '../platform/problem.js';

/**
 * The longest that the regulation lets pass: the plan is revised at least once a year (forskrift om kommunal beredskapsplikt § 6) and
 * exercised every second year (§ 7). It names no interval for telling those on the call list (§ 4) of their part; with the yearly
 * revision is our proposal.
 */
export const statutoryFloor: StatutoryIntervals = { revisionMonths: 12, exerciseMonths: 24, callListMonths: 12 };

/** How long before its day something is warned of. */
export const warnedMonths = 2;

/** How many days after an exercise or an incident its evaluation is due; the regulation (§ 8) names none. */
export const evaluationDays = 14;

/** How an evaluation stands today. */
export function evaluationStateOn(
  { evaluatedOn, dueOn }: { evaluatedOn: string | null; dueOn: string | null },
  today: string,
): EvaluationState {
  if (evaluatedOn !== null) return 'evaluated';
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}

const monthsOf: Readonly<Record<StatutoryDuty, keyof StatutoryIntervals>> = {
  plan_revision: 'revisionMonths',
  plan_exercise: 'exerciseMonths',
  call_list: 'callListMonths',
};

/** How many months may pass between two times of a duty. */
export function monthsFor(duty: StatutoryDuty, intervals: StatutoryIntervals): number {
  return intervals[monthsOf[duty]];
}

/** The calendar date so many months later, or earlier; the last day of a month that is too short, as the database has it. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const on = Math.min(day, lastOfMonth.getUTCDate());
  return new Date(Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), on)).toISOString().slice(0, 10);
}

/** How something that is due on a day stands today. */
export function stateOn(dueOn: string | null, today: string): DutyState {
  if (dueOn === null) return 'never';
  if (dueOn < today) return 'overdue';
  return monthsAfter(dueOn, -warnedMonths) <= today ? 'soon' : 'fine';
}

/** When a duty is due again and how it stands today; due no day where nothing has been written down yet. */
export function dueAgain(
  duty: StatutoryDuty,
  { lastOn, intervals, today }: { lastOn: string | null; intervals: StatutoryIntervals; today: string },
): { dueOn: string | null; state: DutyState } {
  const dueOn = lastOn === null ? null : monthsAfter(lastOn, monthsFor(duty, intervals));
  return { dueOn, state: stateOn(dueOn, today) };
}

/** Refuses what has not happened yet, and an evaluation of nothing. */
export function refuseUnfitEntry(
  { duty, on, incidentId }: { duty: string; on: string; incidentId?: string },
  today: string,
): void {
  const faults = [
    ...(on > today ? [{ path: 'on', code: 'notYet' }] : []),
    ...((duty === 'evaluation') === (incidentId === undefined) ? [{ path: 'incidentId', code: 'unfit' }] : []),
  ];
  if (faults.length > 0) throw new Invalid({}, faults);
}
