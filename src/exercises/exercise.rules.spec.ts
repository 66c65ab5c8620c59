import { CreateExercise } from '../contract/exercises.js';
import { Invalid, MoveRefused } from '../platform/problem.js';
import {
  goalsFrom,
  newsOf,
  refuseEvaluation,
  refuseState,
  refuseStrayOutcomes,
  refuseUnfitParties,
  refuseUnfitTimes,
  stateOfNew,
} from './exercise.rules.js';

const today = '2026-11-21';
const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`;
const command = (given: object) => CreateExercise.parse({ title: 'Øvelse', on: today, ...given });
const planned = { state: 'planned', on: '2026-11-20' } as const;
const held = { state: 'held', on: '2026-11-20' } as const;
const cancelled = { state: 'cancelled', on: '2026-11-20' } as const;

describe('An exercise', () => {
  it('is a municipality’s or a group’s, never both or neither', () => {
    for (const parties of [{}, { municipalityId: id(1), groupId: id(2) }])
      expect(() => refuseUnfitParties(command(parties))).toThrow(Invalid);
    for (const parties of [{ municipalityId: id(1) }, { groupId: id(2) }])
      expect(() => refuseUnfitParties(command(parties))).not.toThrow();
  });

  it('of a group’s own invites nobody and tests no municipality’s plan', () => {
    expect(() => refuseUnfitParties(command({ groupId: id(2), invited: {} }))).toThrow(Invalid);
    expect(() => refuseUnfitParties(command({ groupId: id(2), testsPlan: true }))).toThrow(Invalid);
  });

  it('ends after it begins', () => {
    expect(() => refuseUnfitTimes({ startsAt: '18:00', endsAt: '18:00' })).toThrow(Invalid);
    expect(() => refuseUnfitTimes({ startsAt: null, endsAt: '21:00' })).toThrow(Invalid);
    expect(() => refuseUnfitTimes({ startsAt: '18:00', endsAt: '21:00' })).not.toThrow();
    expect(() => refuseUnfitTimes({ startsAt: '18:00', endsAt: null })).not.toThrow();
  });

  it('that is written down afterwards was held, and one to come is planned', () => {
    expect(stateOfNew(today, today, true)).toBe('held');
    expect(stateOfNew('2026-11-22', today, true)).toBe('planned');
    expect(stateOfNew(today, today, false)).toBe('planned');
    expect(stateOfNew('2026-11-20', today, false)).toBe('held');
  });

  it('is told of when it is moved or cancelled, as long as it is to come', () => {
    const at = (on: string, given: object = {}) =>
      ({ state: 'planned', on, startsAt: null, endsAt: null, place: null, ...given }) as const;
    const [past, future] = [at('2026-11-20'), at('2026-11-25')];
    expect(newsOf(future, { ...future, startsAt: '18:00' }, today)).toBe('moved');
    expect(newsOf(future, future, today)).toBeUndefined();
    expect(newsOf(past, future, today)).toBe('moved');
    expect(newsOf(future, past, today)).toBeUndefined();
    expect(newsOf(future, { ...future, state: 'cancelled' }, today)).toBe('cancelled');
    expect(newsOf(past, { ...past, state: 'cancelled' }, today)).toBeUndefined();
    expect(newsOf({ ...future, state: 'cancelled' }, future, today)).toBe('moved');
    expect(newsOf({ ...past, state: 'held' }, { ...past, place: 'Skolen', state: 'held' }, today)).toBeUndefined();
  });

  it('that was held stays held; one that was cancelled may be planned again', () => {
    expect(() => refuseState(held, { state: 'planned' }, today)).toThrow(MoveRefused);
    expect(() => refuseState(held, { state: 'cancelled' }, today)).toThrow(MoveRefused);
    expect(() => refuseState(cancelled, { state: 'held' }, today)).toThrow(MoveRefused);
    expect(() => refuseState(cancelled, { state: 'planned' }, today)).not.toThrow();
    expect(() => refuseState(planned, { state: 'cancelled' }, today)).not.toThrow();
  });

  it('is not held before its day', () => {
    expect(() => refuseState({ state: 'planned', on: '2026-11-22' }, { state: 'held' }, today)).toThrow(MoveRefused);
    expect(() => refuseState(held, { on: '2026-11-22' }, today)).toThrow(MoveRefused);
    expect(() => refuseState(planned, { state: 'held' }, today)).not.toThrow();
  });
});

describe('A goal', () => {
  it('keeps its id when it is written again, once, and gets a new one else', () => {
    let made = 5;
    const known = [{ id: id(1), text: 'Gammelt', indicators: [] }];
    const goals = [
      { id: id(1), text: 'Endret', indicators: ['x'] },
      { id: id(1), text: 'Samme id', indicators: [] },
      { id: id(3), text: 'Fremmed id', indicators: [] },
      { text: 'Nytt', indicators: [] },
    ];
    const ids = goalsFrom(goals, known, () => id((made += 1))).map((goal) => goal.id);
    expect(ids).toEqual([id(1), id(6), id(7), id(8)]);
  });
});

describe('An evaluation', () => {
  it('waits for the day, and is of nothing that was cancelled', () => {
    expect(() => refuseEvaluation({ state: 'planned', on: '2026-11-22' }, today)).toThrow(MoveRefused);
    expect(() => refuseEvaluation(cancelled, today)).toThrow(MoveRefused);
    expect(() => refuseEvaluation(planned, today)).not.toThrow();
  });

  it('speaks of the exercise’s own goals, once of each', () => {
    const goals = [{ id: id(1), text: 'Mål', indicators: [] }];
    const met = (goalId: string) => ({ goalId, result: 'met' as const });
    expect(() => refuseStrayOutcomes([met(id(1))], goals)).not.toThrow();
    expect(() => refuseStrayOutcomes([met(id(2))], goals)).toThrow(Invalid);
    expect(() => refuseStrayOutcomes([met(id(1)), met(id(1))], goals)).toThrow(Invalid);
  });
});
