import { CreateExercise } from '../../src/contract/exercises.js';
import { MakeCalendarFeed } from '../../src/contract/calendars.js';
import { activities, dayFrom } from './exercises.setup.js';
import { calendarOf, feeds } from './people.setup.js';
import { statusOf } from './records.setup.js';
import { anExerciseStage, type ExerciseStage } from './exercises.stage.js';

let { world, exercises, lier, group, who, today, as, plan, change, answer, get } = {} as ExerciseStage;
beforeAll(async () => {
  ({ world, exercises, lier, group, who, today, as, plan, change, answer, get } = await anExerciseStage());
});
afterAll(() => world?.close());

describe('A group’s own', () => {
  it('evening is held when it is written down, and nobody’s but the group’s', async () => {
    const own = CreateExercise.parse({ groupId: group.id, title: 'Telt', on: today, participants: 11, hours: 2.5 });
    const create = (name: keyof typeof who) => as(name, (tx, actor) => exercises.create(tx, actor, own));
    expect(await statusOf(create('volunteer'))).toBe(403);
    expect(await statusOf(create('coordinator'))).toBe(403);
    const logged = await create('leader');
    expect(logged).toMatchObject({ state: 'held', participants: 11, hours: 2.5, groupId: group.id });
    expect((await get('volunteer', logged.id)).title).toBe('Telt');
    for (const name of ['coordinator', 'other'] as const) expect(await statusOf(get(name, logged.id))).toBe(404);
  });

  it('preventive activities are written down by its leaders and read by its members', async () => {
    const given = { kind: 'first_aid' as const, title: 'HLR', on: today, peopleReached: 12, hours: 2, note: null };
    const log = (name: keyof typeof who) => as(name, (tx, actor) => activities.log(tx, actor, group.id, given));
    expect(await statusOf(log('volunteer'))).toBe(403);
    const { id } = await log('leader');
    const at = { groupId: group.id, activityId: id };
    await as('leader', (tx, actor) => activities.change(tx, actor, at, { peopleReached: 14 }, 1));
    const list = (name: keyof typeof who) =>
      as(name, (tx, actor) => activities.list(tx, actor, group.id, { limit: 10 }));
    expect(await list('volunteer')).toEqual([{ id, groupId: group.id, ...given, peopleReached: 14, version: 2 }]);
    expect(await statusOf(list('coordinator'))).toBe(403);
  });
});

describe('A calendar', () => {
  const follow = async (name: keyof typeof who, given: object = {}) => {
    const feed = await as(name, (tx, actor) => feeds.make(tx, actor, MakeCalendarFeed.parse(given)));
    return async () =>
      ((await calendarOf(world).read(/([\w-]{43})\.ics$/.exec(feed.address)![1]!)) ?? '').replaceAll('\r\n ', '');
  };

  it('of a member has what her group holds and is invited to, but not what it has said no to', async () => {
    const read = await follow('volunteer');
    const on = await dayFrom(world, 9);
    const own = CreateExercise.parse({ groupId: group.id, title: 'Telt i snø', on, startsAt: '18:00', place: 'Hytta' });
    await as('leader', (tx, actor) => exercises.create(tx, actor, own));
    const { id } = await plan({ title: 'Storm', on });
    await plan({ title: 'Uten dere', on, invited: { units: ['Helse'] } });
    const text = await read();
    for (const line of ['SUMMARY:ØVELSE: Telt i snø', 'DESCRIPTION:Hytta', 'SUMMARY:ØVELSE: Storm', `/ovelse/${id}`])
      expect(text).toContain(line);
    expect(text).not.toContain('Uten dere');
    await answer(id, 'not_coming');
    expect(await read()).not.toContain('Storm');
    await change(id, { on: await dayFrom(world, 10) });
    expect(await read()).toContain('Storm');
    await change(id, { state: 'cancelled' });
    expect(await read()).not.toContain('Storm');
  });

  it('of a municipality has what it holds, and ends with whoever keeps it', async () => {
    const owned = { municipalityId: lier.id };
    for (const name of ['leader', 'reader'] as const) expect(await statusOf(follow(name, owned))).toBe(403);
    expect(() => MakeCalendarFeed.parse({ ...owned, groupId: group.id })).toThrow(/municipalityId/);
    const read = await follow('coordinator', owned);
    await plan({ title: 'Ras', on: await dayFrom(world, 9), invited: undefined });
    expect(await read()).toContain('SUMMARY:ØVELSE: Ras');
    expect(await read()).not.toContain('Telt i snø');
    const listed = await as('coordinator', (tx, actor) => feeds.list(tx, actor, owned));
    expect(listed).toMatchObject([{ municipalityId: lier.id, personId: null, groupId: null }]);
    await world.owner('update role_grant set ended_at = clock_now() where person_id = $1', [who.coordinator.personId]);
    expect(await read()).toBe('');
  });
});
