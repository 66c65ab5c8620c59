import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { CooperationModule } from '../../src/cooperation/cooperation.module.js';
import * as told from '../support/people.factories.js';
import { readiness, statementsOf, statusOf, wholeReadiness } from './records.setup.js';

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

  it('counts who can be asked at the time, everybody once, and what has run out; in numbers', async () => {
    expect(CooperationModule.readiness).toHaveLength(2);
    const whole = wholeReadiness(world);
    const at = '2030-07-08T17:00:00Z';
    const both = await make.aMember(db, group, { capabilities: ['food', 'care'] });
    const other = await make.aGroup(db, { municipalities: [lier] });
    await make.aMember(db, other, { person: both, capabilities: ['food'] });
    await told.anAvailability(db, both, { weekly: [[18 * 60, 22 * 60]] });
    await told.aQualification(db, both, { state: 'confirmed', daysLeft: -1 });
    await told.aQualification(db, baker, { state: 'confirmed', daysLeft: 30 });
    await told.aQualification(db, deputy, { state: 'reported', daysLeft: 30 });
    const now = await whole.ofMunicipality(coordinator.actor, '3312');
    const then = await whole.ofMunicipality(coordinator.actor, '3312', at);
    const ofGroup = (found: typeof now) => found.strength.filter(({ groupId }) => groupId === group.id);
    expect(then.at).toBe('2030-07-08T17:00:00.000Z');
    expect(ofGroup(then)).toEqual([
      { groupId: group.id, capability: 'care', members: 1, available: 1, untold: 0 },
      { groupId: group.id, capability: 'food', members: 1, available: 1, untold: 0 },
    ]);
    const all = then.strength.filter(({ groupId, capability }) => groupId === undefined && capability === 'food');
    expect(all).toMatchObject([{ available: 1 }]);
    expect(now.holes).toContainEqual({ kind: 'qualification_ended', groupId: group.id, count: 1 });
    expect(now.dues).toContainEqual({
      kind: 'qualification_ends',
      groupId: group.id,
      dueOn: expect.any(String) as string,
      count: 1,
    });
    expect(then.holes).toContainEqual({ kind: 'qualification_ended', groupId: group.id, count: 2 });
    for (const { name, personId } of [both, baker])
      expect(JSON.stringify(now).includes(name) || JSON.stringify(now).includes(personId)).toBe(false);
    expect(await statusOf(whole.ofMunicipality(leader.actor, '3312'))).toBe(403);
  });

  it('holds what is there beside what was agreed, and knows what will have ended by then', async () => {
    const whole = wholeReadiness(world);
    await make.anAgreement(db, {
      municipality: lier,
      group,
      contacts: [leader],
      validTo: '2090-06-30',
      offer: [
        { capability: 'food', quantity: 160 },
        { capability: 'care', quantity: 2 },
      ],
    });
    const [now, then] = [await read(), await whole.ofMunicipality(coordinator.actor, lier.id, '2090-07-01T10:00:00Z')];
    const holesOf = (found: typeof now) => found.holes.filter(({ groupId }) => groupId === group.id);
    expect(now.agreed.filter(({ groupId }) => groupId === group.id)).toEqual([
      { groupId: group.id, capability: 'food', quantity: 160, has: 100 },
      { groupId: group.id, capability: 'care', quantity: 2, has: null },
    ]);
    expect(holesOf(now)).toEqual([
      { kind: 'below_agreed', groupId: group.id, capability: 'food', count: 60 },
      { kind: 'below_agreed', groupId: group.id, capability: 'care', count: 2 },
    ]);
    expect(then.groups.find(({ groupId }) => groupId === group.id)?.agreement).toBeNull();
    expect(holesOf(then)).toContainEqual({ kind: 'agreement_ended', groupId: group.id, count: 1 });
    const own = await whole.ofGroup(leader.actor, group.id);
    expect(own).toMatchObject({
      members: 3,
      agreed: [
        { municipality: 'Lier', capability: 'food', quantity: 160, has: 100, validTo: '2090-06-30' },
        { municipality: 'Lier', capability: 'care', quantity: 2, has: null },
      ],
      holes: [{ kind: 'below_agreed' }, { kind: 'below_agreed' }],
    });
    expect(await statusOf(whole.ofGroup(coordinator.actor, group.id))).toBe(403);
  });

  it('takes as many statements however many groups there are', async () => {
    const before = await statementsOf(world, read);
    await make.aGroup(db, { municipalities: [lier] });
    expect(await statementsOf(world, read)).toEqual(before);
  });
});
