import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { readiness, statementsOf } from './records.setup.js';

let world: TestDatabase;
let db: TestDatabase['db'];
let lier: make.AMunicipality;
let group: make.AGroup;
let leader: make.AMember;
let deputy: make.AMember;
let baker: make.AMember;
let coordinator: make.APerson;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
  lier = await make.aMunicipality(db);
  coordinator = await make.aCoordinatorOf(db, lier);
});
beforeEach(async () => {
  const capacities = [{ capability: 'food', unit: 'portions', quantity: 100 }];
  group = await make.aGroup(db, { municipalities: [lier], capacities });
  leader = await make.aLeaderOf(db, group);
  deputy = await make.aDeputyOf(db, group);
  baker = await make.aMember(db, group);
});
afterAll(() => world?.close());

describe('The readiness of a municipality', () => {
  const read = () => db.as(coordinator.actor, (tx) => readiness.read(tx, coordinator.actor, '3312'));
  const of = async () => {
    const { groups, holes, dues } = await read();
    const own = <T extends { groupId?: string }>(list: T[]) => list.filter(({ groupId }) => groupId === group.id);
    return { group: own(groups)[0], holes: own(holes), dues: own(dues) };
  };

  it('adds up what the groups have and offer, in numbers', async () => {
    const { id } = await make.anAgreement(db, { municipality: lier, group, contacts: [leader] });
    await world.owner(
      `insert into readiness_offer (id, group_id, lines, until_at, text, person_id) select uuidv7(), $1,
         '[{"capability":"food","quantity":60}]', clock_now() + hours * interval '1 hour', 'Klare', $2 from unnest('{-1,1}'::int[]) hours`,
      [group.id, leader.personId],
    );
    expect((await of()).group).toEqual({
      groupId: group.id,
      name: group.name,
      members: 3,
      reachable: 3,
      agreement: { id, validTo: null },
      capacities: [{ capability: 'food', unit: 'portions', quantity: 100 }],
      offers: [
        {
          id: expect.any(String) as string,
          lines: [{ capability: 'food', quantity: 60 }],
          until: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
          text: 'Klare',
        },
      ],
    });
    const { capacity, groups } = await read();
    const sum = groups.flatMap(({ capacities }) => capacities).reduce((total, { quantity }) => total + quantity, 0);
    expect(capacity).toEqual([{ capability: 'food', unit: 'portions', quantity: sum }]);
  });

  it('shows the holes and what is due, and names nobody', async () => {
    await make.aMember(db, group, { channels: [] });
    await make.anAgreement(db, { municipality: lier, group, contacts: [leader], reviewOn: '2025-06-01' });
    const { holes, dues } = await of();
    expect(holes).toEqual([{ kind: 'unreachable_members', groupId: group.id, count: 1 }]);
    expect(dues).toEqual([{ kind: 'agreement_review', groupId: group.id, dueOn: '2025-06-01' }]);
    const text = JSON.stringify(await read());
    for (const { name, personId } of [leader, deputy, baker])
      expect(text.includes(name) || text.includes(personId)).toBe(false);
  });

  it('is the same whoever asks, the service itself included', async () => {
    await make.aGroup(db, { municipalities: [lier] });
    const asSystem = await db.as({ kind: 'system', name: 'live' }, (tx) => readiness.of(tx, lier.id));
    expect({ ...asSystem, at: '' }).toEqual({ ...(await read()), at: '' });
    expect(asSystem.holes.map(({ kind }) => kind)).toContain('no_contact');
  });

  it('takes as many statements however many groups there are', async () => {
    const before = await statementsOf(world, read);
    await make.aGroup(db, { municipalities: [lier] });
    expect(await statementsOf(world, read)).toEqual(before);
  });
});
