import { ChangeExercise, CreateExercise, type Exercise } from '../../../src/contract/exercises.js';
import { blankPlan, goalsOf, groupsToInvite, planOf, toExercise, toTerms } from './plan.rules.js';

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
    const sent = toExercise(id, draft, false);
    expect(CreateExercise.safeParse(sent).success).toBe(true);
    expect(sent.goals).toEqual([{ text: 'Alle varslet', indicators: ['innen 10 min', 'loggført'] }]);
    expect(sent.invited).toEqual({ groupIds: [], units: ['Helse', 'Teknisk'], others: [] });
    expect(sent.place).toBeNull();
    expect(sent.testsPlan).toBe(false);
    expect(sent).not.toHaveProperty('participants');
    const held = toExercise(id, { ...draft, participants: 12, hours: '2,5', improve: ' ' }, true);
    expect(held).toMatchObject({ participants: 12, hours: 2.5, improve: null });
    expect(CreateExercise.safeParse(held).success).toBe(true);
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
      ...toExercise(id, { ...blankPlan, title: 'Flom', on: '2026-12-01' }, true),
      goals,
    } as unknown as Exercise;
    const draft = planOf(known, '2026-12-05');
    expect(draft.on).toBe('2026-12-01');
    expect(planOf({ ...known, state: 'cancelled' }, '2026-12-05').on).toBe('');
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

describe('the groups to exercise with', () => {
  it('serve the municipality or have an agreement in force with it, each once', () => {
    const agreement = (groupId: string, groupName: string, state = 'in_force') =>
      ({ groupId, groupName, state }) as never;
    const serving = [{ id: '1', name: 'Sylling' }];
    const agreed = [agreement('1', 'Sylling'), agreement('2', 'Modum'), agreement('3', 'Hole', 'expired')];
    expect(groupsToInvite(serving, agreed).map(({ name }) => name)).toEqual(['Modum', 'Sylling']);
  });
});
