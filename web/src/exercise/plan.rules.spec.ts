import { CreateExercise } from '../../../src/contract/exercises.js';
import { blankPlan, goalsOf, toExercise } from './plan.rules.js';

const id = '0190163d-8694-739b-aea5-966c26f8ad91';

describe('a plan', () => {
  it('is sent as the service takes it', () => {
    const draft = {
      ...blankPlan,
      title: 'Flom',
      on: '2026-12-01',
      goals: 'Alle varslet: innen 10 min; loggført',
      units: 'Helse\nTeknisk',
    };
    const sent = toExercise(id, draft);
    expect(CreateExercise.safeParse(sent).success).toBe(true);
    expect(sent.goals).toEqual([{ text: 'Alle varslet', indicators: ['innen 10 min', 'loggført'] }]);
    expect(sent.invited).toEqual({ groupIds: [], units: ['Helse', 'Teknisk'], others: [] });
    expect(sent.place).toBeNull();
  });

  it('has a goal to a line, with or without indicators', () => {
    expect(goalsOf('Ett\n\nTo: a; b')).toEqual([
      { text: 'Ett', indicators: [] },
      { text: 'To', indicators: ['a', 'b'] },
    ]);
  });
});
