import { CreateExercise } from '../../src/contract/exercises.js';
import { aftermath, dayFrom, invitations, nextMorning, reminding } from './exercises.setup.js';
import { promised, statusOf } from './records.setup.js';
import { anExerciseStage, type ExerciseStage } from './exercises.stage.js';

let { world, exercises, group, who, today, as, plan, change, answer, get } = {} as ExerciseStage;
beforeAll(async () => {
  ({ world, exercises, group, who, today, as, plan, change, answer, get } = await anExerciseStage());
});
afterAll(() => world?.close());

const newsToLeaders = async () => (await promised(world)).filter(({ name }) => name === 'exercises.tell-invited');

describe('What has been', () => {
  it('is written down as held with whoever took part, and nobody is told or asked', async () => {
    await promised(world);
    const { id, state, invitations: invited } = await plan({ on: await dayFrom(world, -7), participants: 30 });
    expect(state).toBe('held');
    const others = { groupIds: [], units: ['Helse'], others: [] };
    await as('coordinator', (tx, actor) => invitations.invite(tx, actor, id, others));
    const at = { id, invitationId: invited[0]!.id };
    const came = { attended: true, headcount: 9, hours: 2.5 };
    await as('coordinator', (tx, actor) => invitations.attend(tx, actor, at, came));
    expect((await get('coordinator', id)).invitations).toMatchObject([
      { groupId: group.id, ...came },
      { name: 'Helse' },
    ]);
    expect(await statusOf(answer(id))).toBe(409);
    expect(await newsToLeaders()).toEqual([]);
  });

  it('is corrected by the municipality, and what was said of the plan is written down', async () => {
    const { id } = await plan({ on: await dayFrom(world, -3), testsPlan: true });
    expect((await change(id, { testsPlan: false, participants: 12, improve: 'Nøkler' })).testsPlan).toBe(false);
    const [entry] = await world.owner<{ facts: object }>(
      `select facts from audit_entry where subject_id = $1 order by id desc limit 1`,
      [id],
    );
    expect(entry?.facts).toMatchObject({ changed: ['testsPlan', 'participants', 'improve'], testsPlan: false });
  });

  it('and was only planned, is asked about on the morning after, and cancelled without a word to anybody', async () => {
    const { id } = await plan({ on: today });
    const own = CreateExercise.parse({ groupId: group.id, title: 'Båre', on: await dayFrom(world, 1) });
    const evening = await as('leader', (tx, actor) => exercises.create(tx, actor, own));
    await nextMorning(world);
    await reminding(world).sweep();
    const asked = () =>
      world.owner<{ subject_id: string; person_id: string }>(
        `select subject_id, person_id from reminder join reminder_recipient on reminder_id = id
         where kind = 'exercises.outcome-missing' and subject_id = any($1) order by remind_on, subject_id`,
        [[id, evening.id]],
      );
    const first = { subject_id: id, person_id: who.coordinator.personId };
    expect(await asked()).toEqual([first]);
    await nextMorning(world);
    await reminding(world).sweep();
    expect(await asked()).toEqual([first, { subject_id: evening.id, person_id: who.leader.personId }]);
    await promised(world);
    expect(await statusOf(answer(id))).toBe(409);
    await change(id, { state: 'cancelled' });
    expect(await newsToLeaders()).toEqual([]);
    await change(id, { state: 'planned', on: await dayFrom(world, 5) });
    expect(await newsToLeaders()).toHaveLength(1);
  });
});

describe('An answer', () => {
  it('is for the day that was asked about, and is asked for anew on another', async () => {
    const [first, second] = [await dayFrom(world, 4), await dayFrom(world, 6)];
    const { id } = await plan({ on: first });
    const answered = async () => (await get('coordinator', id)).invitations[0]!.answer;
    await answer(id);
    await change(id, { startsAt: '19:00' });
    expect(await answered()).toMatchObject({ answer: 'coming', isForAnotherDay: false });
    await change(id, { on: second });
    expect(await answered()).toMatchObject({ answer: 'coming', isForAnotherDay: true });
    await answer(id, 'not_coming');
    expect(await answered()).toMatchObject({ answer: 'not_coming', isForAnotherDay: false });
  });
});

describe('An evaluation', () => {
  it('is not written over by whoever has not read it, while the other party’s is another thing', async () => {
    const { id } = await plan({ on: await dayFrom(world, -1) });
    const say = (name: keyof typeof who, good: string, expected?: number, groupId?: string) =>
      as(name, (tx, actor) =>
        aftermath.evaluate(tx, actor, id, { outcomes: [], good, improve: '', groupId }, expected),
      );
    await say('coordinator', 'Først', 0);
    await say('leader', 'Gruppas', 0, group.id);
    expect(await statusOf(say('coordinator', 'Uten å ha lest', 0))).toBe(412);
    await say('coordinator', 'Lest', 1);
    expect(await statusOf(say('coordinator', 'For sent', 1))).toBe(412);
    const both = await Promise.allSettled([say('coordinator', 'A', 2), say('coordinator', 'B', 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await say('coordinator', 'Uten versjon');
    expect((await get('coordinator', id)).evaluations.map(({ good, version }) => [good, version])).toEqual([
      ['Uten versjon', 4],
      ['Gruppas', 1],
    ]);
  });
});
