import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { encodeCursor } from '../../src/platform/paging.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { strength, theUsualPeople } from './people.setup.js';
import { statementsOf, statusOf } from './records.setup.js';

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

describe('How strong a group is', () => {
  it('is counted per capability at any time, also of those who have told nothing', async () => {
    const evenings = [[18 * 60, 22 * 60]] as const;
    const baker = await make.aMember(db, group, { capabilities: ['food', 'care'] });
    const traveller = await make.aMember(db, group, { capabilities: ['food'] });
    await make.aMember(db, group, { capabilities: ['care'] });
    await told.anAvailability(db, leader);
    await told.anAvailability(db, baker, { weekly: evenings });
    await told.anAvailability(db, traveller, { leave: [{ from: '2030-07-01', to: '2030-07-31' }] });
    // A Monday evening in summer, by the clock on the wall.
    expect(await read('2030-07-08T17:00:00Z')).toMatchObject({
      at: '2030-07-08T17:00:00.000Z',
      members: 4,
      available: 2,
      away: 1,
      untold: 1,
      capabilities: [
        { capability: 'care', members: 2, available: 1, untold: 1, minimum: null },
        { capability: 'food', members: 3, available: 2, untold: 0, minimum: null },
      ],
    });
    expect(await read('2030-07-08T20:00:00Z')).toMatchObject({ available: 1, away: 1 });
    expect(await read('2030-08-05T17:00:00Z')).toMatchObject({ available: 3, away: 0 });
  });

  it('is shown with those who can be asked, until when the others are away, and what they chose to tell', async () => {
    const berit = await make.aMember(db, group, { name: 'Berit', capabilities: ['food'] });
    const carl = await make.aMember(db, group, { name: 'Carl' });
    await told.anAvailability(db, berit, {
      leave: [{ from: '2030-07-01', to: '2030-07-31' }],
      constraints: 'Ikke bil',
    });
    await told.anAvailability(db, carl, { notNowUntil: new Date('2030-07-20T10:00:00Z') });
    const query = { at: '2030-07-08T17:00:00Z', limit: 50 };
    const members = (given: object = {}) =>
      as(leader.actor, (tx) => strength.members(tx, leader.actor, group.id, { ...query, ...given }));
    expect((await members()).map(({ name, state, until, constraints }) => [name, state, until, constraints])).toEqual([
      ['Aud Leder', 'untold', null, null],
      ['Berit', 'away', '2030-07-31', 'Ikke bil'],
      ['Carl', 'away', '2030-07-20', null],
    ]);
    expect((await members({ state: 'away', capability: 'food' })).map(({ name }) => name)).toEqual(['Berit']);
    const [first] = await members({ limit: 1 });
    const cursor = encodeCursor([first!.name, first!.membershipId]);
    expect((await members({ cursor })).map(({ name }) => name)).toEqual(['Berit', 'Carl']);
  });

  it('is for its leaders and deputies alone', async () => {
    const scene = await theUsualPeople(world);
    for (const [name, actor] of Object.entries(scene.who)) {
      const isLeading = name === 'leader' || name === 'deputy';
      const status = await statusOf(
        as(actor, (tx) => strength.read(tx, actor, scene.group.id)).then(({ members }) => members),
      );
      expect([name, status]).toEqual([name, isLeading ? 5 : name === 'visitor' ? 404 : 403]);
    }
  });

  it('takes as many statements however many members there are', async () => {
    const before = await statementsOf(world, () => read());
    for (let made = 0; made < 3; made += 1) await make.aMember(db, group, { capabilities: ['food'] });
    expect(await statementsOf(world, () => read())).toEqual(before);
  });
});
