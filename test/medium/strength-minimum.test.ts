import { Minima } from '../../src/contract/availability.js';
import { GroupsModule } from '../../src/groups/groups.module.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { Invalid, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { nextMorning, strength } from './people.setup.js';

let world: TestDatabase;
let db: TestDatabase['db'];
let group: make.AGroup;
let leader: make.AMember;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
});
beforeEach(async () => {
  group = await make.aGroup(db);
  leader = await make.aLeaderOf(db, group, { name: 'Aud Leder', capabilities: ['food'] });
});
afterAll(() => world?.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => db.as(actor, work);
const read = (at?: string) => as(leader.actor, (tx) => strength.read(tx, leader.actor, group.id, at));
const keep = (minima: object[], expected?: number) =>
  as(leader.actor, (tx) => strength.keepAtLeast(tx, leader.actor, group.id, Minima.parse({ minima }), expected));

/** A day so many from today, by the Norwegian calendar. */
async function dayAhead(days: number): Promise<string> {
  const [row] = await world.owner<{ day: string }>(
    `select ((clock_now() at time zone 'Europe/Oslo')::date + $1::integer)::text as day`,
    [days],
  );
  return row!.day;
}
const aWay = async (from: number, to: number) => [{ from: await dayAhead(from), to: await dayAhead(to) }];

describe('The minimum of a group', () => {
  it('shows the first day on which it is not met', async () => {
    const [baker, cook] = [
      await make.aMember(db, group, { capabilities: ['food'] }),
      await make.aMember(db, group, { capabilities: ['food'] }),
    ];
    const { version } = await read();
    const kept = await keep([{ capability: 'food', people: 2 }], version);
    expect(kept.shortages).toEqual([]);
    await told.anAvailability(db, baker, { leave: await aWay(5, 10) });
    expect((await read()).shortages).toEqual([]);
    await told.anAvailability(db, cook, { leave: await aWay(8, 9) });
    const shortage = {
      capability: 'food',
      from: await dayAhead(8),
      clock: '00:00',
      people: 1,
      minimum: 2,
      usual: false,
    };
    expect((await read()).shortages).toEqual([shortage]);
    expect(await read()).toMatchObject({ capabilities: [{ capability: 'food', minimum: 2 }] });
    await expect(keep([], version)).rejects.toThrow(Stale);
    expect((await keep([], kept.version)).shortages).toEqual([]);
  });

  it('names no capability twice', async () => {
    const twice = keep([
      { capability: 'food', people: 2 },
      { capability: 'food', people: 3 },
    ]);
    await expect(twice).rejects.toThrow(Invalid);
  });

  it('is warned of once before a leave breaks it, and not again while it is broken', async () => {
    const [baker, cook] = [
      await make.aMember(db, group, { capabilities: ['food'] }),
      await make.aMember(db, group, { capabilities: ['food'] }),
    ];
    const deputy = await make.aDeputyOf(db, group);
    expect(GroupsModule.reminders.map(({ kind }) => kind)).toContain('groups.strength-breaks');
    await keep([{ capability: 'food', people: 2 }]);
    await told.anAvailability(db, baker, { leave: await aWay(2, 20) });
    const leave = await aWay(12, 14);
    await told.anAvailability(db, cook, { leave });
    const warned = async () => (await nextMorning(world)).filter(({ kind }) => kind === 'groups.strength-breaks');
    expect(await warned()).toEqual([]);
    await world.wind('5 days');
    expect(await warned()).toEqual([
      {
        kind: 'groups.strength-breaks',
        subject: group.id,
        people: [leader.personId, deputy.personId].toSorted(),
        facts: expect.objectContaining({
          group: group.name,
          lines: [{ capability: 'food', people: 1, minimum: 2 }],
        }) as unknown,
      },
    ]);
    const again = await make.aMember(db, group, { capabilities: ['food'] });
    await told.anAvailability(db, again, { leave });
    expect(await warned()).toEqual([]);
  });

  it('counts the hour when they are fewest, by what they usually can; who has told nothing counts', async () => {
    const evenings = [0, 1, 2, 3, 4, 5, 6].map((weekday) => [weekday * 1440 + 17 * 60, (weekday + 1) * 1440] as const);
    const nights = [0, 1, 2, 3, 4, 5, 6].map((weekday) => [weekday * 1440, weekday * 1440 + 8 * 60] as const);
    const [baker, cook] = [
      await make.aMember(db, group, { capabilities: ['food'] }),
      await make.aMember(db, group, { capabilities: ['food'] }),
    ];
    await keep([{ capability: 'food', people: 2 }]);
    await told.anAvailability(db, baker, { weekly: evenings });
    expect((await read()).shortages).toEqual([]);
    await told.anAvailability(db, cook, { weekly: nights });
    // From eight in the morning until five only the leader, who has told nothing, can be asked.
    const usual = { capability: 'food', from: await dayAhead(0), clock: '08:00', people: 1, minimum: 2, usual: true };
    expect((await read()).shortages).toEqual([usual]);
    await told.anAvailability(db, leader, { leave: await aWay(3, 4) });
    const away = { ...usual, from: await dayAhead(3), people: 0, usual: false };
    expect((await read()).shortages).toEqual([away, usual]);
  });

  it('is told of the morning after: what breaks it from now on, and a week that has become too thin, once', async () => {
    const [baker, cook] = [
      await make.aMember(db, group, { capabilities: ['food'] }),
      await make.aMember(db, group, { capabilities: ['food'] }),
    ];
    await keep([{ capability: 'food', people: 3 }]);
    const warned = async () =>
      (await nextMorning(world)).filter(
        ({ kind, subject }) => kind.startsWith('groups.strength') && subject === group.id,
      );
    expect(await warned()).toEqual([]);
    const inTenDays = new Date(Date.parse(`${await dayAhead(10)}T10:00:00Z`));
    await told.anAvailability(db, baker, { notNowUntil: inTenDays });
    const lines = [{ capability: 'food', people: 2, minimum: 3 }];
    expect(await warned()).toMatchObject([{ kind: 'groups.strength-breaks', facts: { lines } }]);
    expect(await warned()).toEqual([]);
    await told.anAvailability(db, cook, { weekly: [[0, 1440]] });
    const thin = { kind: 'groups.strength-thin', facts: { group: group.name, lines } };
    expect(await warned()).toMatchObject([thin]);
    expect(await warned()).toEqual([]);
    await world.wind('91 days');
    expect(await warned()).toMatchObject([thin]);
  });

  it('is told of when members leave, also where nobody has told of any hours', async () => {
    const { membershipId } = await make.aMember(db, group, { capabilities: ['food'] });
    await make.aMember(db, group, { capabilities: ['food'] });
    await keep([{ capability: 'food', people: 3 }]);
    const warned = async () => (await nextMorning(world)).filter(({ subject }) => subject === group.id);
    expect(await warned()).toEqual([]);
    await world.owner('update membership set left_at = clock_now() where id = $1', [membershipId]);
    const lines = [{ capability: 'food', people: 2, minimum: 3 }];
    expect(await warned()).toMatchObject([{ kind: 'groups.strength-thin', facts: { lines, always: true } }]);
    expect(await warned()).toEqual([]);
  });
});
