import { CreateExercise } from '../../src/contract/exercises.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { activities, dayFrom, planning, reader } from './exercises.setup.js';
import { statusOf } from './records.setup.js';

let world: TestDatabase;
let group: make.AGroup;
let who: Record<'leader' | 'volunteer' | 'coordinator' | 'other', make.APerson>;
let today: string;
let exercises: ReturnType<typeof planning>;

beforeAll(async () => {
  world = await aDatabase();
  const { db } = world;
  exercises = planning(world);
  const lier = await make.aMunicipality(db);
  group = await make.aGroup(db, { municipalities: [lier] });
  who = {
    leader: await make.aLeaderOf(db, group),
    volunteer: await make.aMember(db, group),
    coordinator: await make.aCoordinatorOf(db, lier),
    other: await make.aLeaderOf(db, await make.aGroup(db, { municipalities: [lier] })),
  };
  today = await dayFrom(world, 0);
});
afterAll(() => world?.close());

const as = <T>(name: keyof typeof who, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  world.db.as(who[name].actor, (tx) => work(tx, who[name].actor));
const get = (name: keyof typeof who, id: string) => as(name, (tx, actor) => reader.get(tx, actor, id));

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
