import type { CheckInterval } from '../../../src/contract/equipment.js';

/** A check that is being written down, in words. */
export type IntervalDraft = { what: string; everyMonths: number | null; matters: boolean; dueOn?: string };

/** What a check begins as: a look, twice a year. */
export const newInterval: IntervalDraft = { what: '', everyMonths: 6, matters: false };

/** Checks as a form shows them. */
export function intervalDrafts(checks: readonly CheckInterval[], say: (what: string) => string): IntervalDraft[] {
  return checks.map(({ what, everyMonths, matters, dueOn }) => ({ what: say(what), everyMonths, matters, dueOn }));
}

/** Checks as they are sent. */
export function toIntervals(drafts: readonly IntervalDraft[], read: (word: string) => string): CheckInterval[] {
  return drafts.map(({ what, everyMonths, matters, dueOn }) => ({
    what: read(what.trim()),
    everyMonths: everyMonths ?? 12,
    matters,
    ...(dueOn ? { dueOn } : {}),
  }));
}
