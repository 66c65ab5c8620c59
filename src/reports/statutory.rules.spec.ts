import { StatutoryIntervals } from '../contract/statutory.js';
import { Invalid } from '../platform/problem.js';
import {
  dueAgain,
  evaluationStateOn,
  monthsAfter,
  monthsFor,
  refuseUnfitEntry,
  stateOn,
  statutoryFloor,
} from './statutory.rules.js';

const today = '2026-11-21';
const stands = (lastOn: string | null, intervals = statutoryFloor) =>
  dueAgain('plan_exercise', { lastOn, intervals, today });

describe('A duty', () => {
  it('is due again after the interval, counted in months of the calendar', () => {
    expect(monthsAfter('2024-11-21', 24)).toBe('2026-11-21');
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
    expect(monthsAfter('2026-12-31', -2)).toBe('2026-10-31');
    expect(monthsAfter('2026-04-30', -2)).toBe('2026-02-28');
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-02-28');
  });

  it.each([
    // last, due, state
    [null, null, 'never'],
    ['2026-11-01', '2028-11-01', 'fine'],
    ['2025-01-22', '2027-01-22', 'fine'],
    ['2025-01-21', '2027-01-21', 'soon'],
    ['2024-11-21', '2026-11-21', 'soon'],
    ['2024-11-20', '2026-11-20', 'overdue'],
  ])('last done on %s is due on %s: %s', (lastOn, dueOn, state) => {
    expect(stands(lastOn)).toEqual({ dueOn, state });
  });

  it.each([
    // evaluated, due, state
    ['2026-11-01', '2026-11-20', 'evaluated'],
    [null, '2026-11-20', 'overdue'],
    [null, '2026-11-21', 'open'],
    [null, null, 'open'],
  ])('of evaluating, done on %s and due on %s: %s', (evaluatedOn, dueOn, state) => {
    expect(evaluationStateOn({ evaluatedOn, dueOn }, today)).toBe(state);
  });

  it('comes sooner where the municipality has bound itself to more', () => {
    const stricter = { ...statutoryFloor, exerciseMonths: 12 };
    expect(stands('2025-11-20', stricter)).toEqual({ dueOn: '2026-11-20', state: 'overdue' });
    expect(stands('2025-11-20')).toEqual({ dueOn: '2027-11-20', state: 'fine' });
  });

  it('is never further apart than the regulation lets it be: a year for the plan, two for its exercise', () => {
    expect([monthsFor('plan_revision', statutoryFloor), monthsFor('plan_exercise', statutoryFloor)]).toEqual([12, 24]);
    expect(StatutoryIntervals.safeParse({ ...statutoryFloor, exerciseMonths: 25 }).success).toBe(false);
    expect(StatutoryIntervals.safeParse({ ...statutoryFloor, revisionMonths: 13 }).success).toBe(false);
  });

  it('is warned of two months ahead, to the day', () => {
    expect([stateOn('2027-01-21', today), stateOn('2027-01-22', today)]).toEqual(['soon', 'fine']);
  });
});

describe('What is written down', () => {
  const incidentId = '019a0000-0000-7000-8000-000000000001';
  it('has happened', () => {
    expect(() => refuseUnfitEntry({ duty: 'plan_revision', on: '2026-11-22' }, today)).toThrow(Invalid);
    expect(() => refuseUnfitEntry({ duty: 'plan_revision', on: today }, today)).not.toThrow();
  });

  it('of an evaluation says of what, and nothing else does', () => {
    expect(() => refuseUnfitEntry({ duty: 'evaluation', on: today }, today)).toThrow(Invalid);
    expect(() => refuseUnfitEntry({ duty: 'call_list', on: today, incidentId }, today)).toThrow(Invalid);
    expect(() => refuseUnfitEntry({ duty: 'evaluation', on: today, incidentId }, today)).not.toThrow();
  });
});
