import { ChangeExercise, CreateExercise, type Exercise } from '../../../src/contract/exercises.js';
import { blankPlan, goalsOf, planOf, toExercise, toTerms } from './plan.rules.js';

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

  it('is changed from what stands, and a goal stays the goal that it was', () => {
    const other = id.replace(/1$/, '2');
    const goals = [
      { id, text: 'Ett', indicators: ['a', 'b'] },
      { id: other, text: 'To', indicators: [] },
    ];
    const known = {
      ...toExercise(id, { ...blankPlan, title: 'Flom', on: '2026-12-01' }),
      goals,
    } as unknown as Exercise;
    const draft = planOf(known);
    expect(draft.goals).toBe('Ett: a; b\nTo');
    expect(toTerms(draft, goals).goals).toEqual(goals);
    const moved = toTerms({ ...draft, goals: 'To\nTre' }, goals);
    expect(moved.goals.map((goal) => [goal.id, goal.text])).toEqual([
      [other, 'To'],
      [undefined, 'Tre'],
    ]);
    const reworded = toTerms({ ...draft, goals: 'Ett, men raskere\nTo' }, goals);
    expect(reworded.goals.map((goal) => goal.id)).toEqual([id, other]);
    expect(ChangeExercise.safeParse(moved).success).toBe(true);
  });
});
