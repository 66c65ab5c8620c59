import { AddMember } from '../../src/contract/groups.js';
import { CountAnewHandler } from '../../src/groups/count-anew.handler.js';
import { GroupNeedsLeader } from '../../src/groups/groups.problem.js';
import { Invalid, NotFound, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { audited, groups, membersOf, promised, reader, statementsOf } from './records.setup.js';

let world: TestDatabase;
let db: TestDatabase['db'];
let group: make.AGroup;
let leader: make.AMember;
let members: ReturnType<typeof membersOf>;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
  members = membersOf(world);
});
beforeEach(async () => {
  group = await make.aGroup(db);
  leader = await make.aLeaderOf(db, group);
});
afterAll(() => world?.close());

const asLeader = <T>(work: Parameters<typeof db.as<T>>[1]) => db.as(leader.actor, work);
const add = (given: object = {}) =>
  asLeader((tx) =>
    members.add(
      tx,
      leader.actor,
      group.id,
      AddMember.parse({ name: 'Åse Aas', contactPoints: [{ channel: 'sms', address: '900 00 001' }], ...given }),
    ),
  );
const change = (membershipId: string, changes: object, expected?: number) =>
  asLeader((tx) => members.change(tx, leader.actor, { groupId: group.id, membershipId }, changes, expected));
const counts = async () => {
  const [row] = await world.owner(
    'select member_count as members, reachable_count as reachable from care_group where id = $1',
    [group.id],
  );
  return row;
};

describe('Members', () => {
  it('are added as new persons with addresses as they are stored, counted, promised and written down', async () => {
    await promised(world);
    const added = await add({
      contactPoints: [
        { channel: 'email', address: 'Aase@Example.org', patienceMinutes: 3 },
        { channel: 'sms', address: '900 00 001' },
      ],
    });
    expect(added.contactPoints).toEqual([
      { channel: 'email', address: 'aase@example.org', patienceMinutes: 3, verified: true, optedOut: false },
      { channel: 'sms', address: '+4790000001', patienceMinutes: 10, verified: true, optedOut: false },
    ]);
    expect((await add()).personId).not.toBe(added.personId);
    expect(await counts()).toEqual({ members: 3, reachable: 3 });
    expect((await promised(world)).map(({ name }) => name)).toContain('groups.readiness-changed');
    expect(await audited(world, added.personId)).toEqual([
      { deed: 'member.add', actor: leader.personId, facts: { membershipId: added.membershipId } },
    ]);
  });

  it.each(['22 33 44 55', '112', 'kari'])(
    'are not reached by text message at «%s», and then nothing is written',
    async (address) => {
      await expect(add({ contactPoints: [{ channel: 'sms', address }] })).rejects.toThrow(Invalid);
      expect(await counts()).toEqual({ members: 1, reachable: 1 });
    },
  );

  it('are changed once per version, and those whose roles change are looked at again', async () => {
    const { membershipId, personId, version } = await add();
    await promised(world);
    const changed = await change(membershipId, { roles: ['volunteer', 'group_deputy'], homePostcode: '3400' }, version);
    expect(changed).toMatchObject({ roles: ['group_deputy', 'volunteer'], homePostcode: '3400', name: 'Åse Aas' });
    expect(changed.contactPoints).toHaveLength(1);
    expect(await promised(world)).toContainEqual({ name: 'access.grants-changed', payload: { personIds: [personId] } });
    await expect(change(membershipId, { name: 'Later' }, version)).rejects.toThrow(Stale);
    expect(await change(membershipId, { homePostcode: null }, changed.version)).toMatchObject({ homePostcode: null });
    expect((await promised(world)).map(({ name }) => name)).not.toContain('access.grants-changed');
  });

  it('keep what is known of an address that stays', async () => {
    const { membershipId, personId } = await add();
    await world.owner('update contact_point set opted_out_at = clock_now() where person_id = $1', [personId]);
    const points = [
      { channel: 'email', address: 'ny@example.org', patienceMinutes: 5 },
      { channel: 'sms', address: '90000001', patienceMinutes: 10 },
    ];
    const { contactPoints } = await change(membershipId, { contactPoints: points });
    expect(contactPoints.map(({ channel, optedOut }) => ({ channel, optedOut }))).toEqual([
      { channel: 'email', optedOut: false },
      { channel: 'sms', optedOut: true },
    ]);
  });

  it('leave, and are gone from the list and the counts', async () => {
    const { membershipId, personId } = await add();
    await asLeader((tx) => members.remove(tx, leader.actor, { groupId: group.id, membershipId }));
    expect(await counts()).toEqual({ members: 1, reachable: 1 });
    await expect(change(membershipId, { name: 'Later' })).rejects.toThrow(NotFound);
    expect((await audited(world, personId)).map(({ deed }) => deed)).toEqual(['member.add', 'member.remove']);
  });

  it('never leave the group without anybody who answers for it', async () => {
    const remove = (membershipId: string) =>
      asLeader((tx) => members.remove(tx, leader.actor, { groupId: group.id, membershipId }));
    await expect(remove(leader.membershipId)).rejects.toThrow(GroupNeedsLeader);
    await expect(change(leader.membershipId, { roles: ['volunteer'] })).rejects.toThrow(GroupNeedsLeader);
    const deputy = await make.aDeputyOf(db, group);
    const both = [leader.membershipId, deputy.membershipId].map((id) => change(id, { roles: ['volunteer'] }));
    expect((await Promise.allSettled(both)).map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are counted right when several come at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => add()));
    expect(await counts()).toEqual({ members: 9, reachable: 9 });
  });

  it('count in every group that they are in, once the promise is kept', async () => {
    const other = await make.aGroup(db);
    const person = await make.aPerson(db, { channels: [] });
    await make.aMember(db, other, { person });
    const { membershipId } = await make.aMember(db, group, { person });
    expect(await counts()).toEqual({ members: 2, reachable: 1 });
    await promised(world);
    await change(membershipId, { contactPoints: [{ channel: 'sms', address: '90000001', patienceMinutes: 10 }] });
    const promise = { personIds: [person.personId] };
    expect(await promised(world)).toContainEqual({ name: 'groups.count-anew', payload: promise });
    await new CountAnewHandler(db, groups).countAnew(promise);
    expect(
      await db.as(leader.actor, (tx) => tx.query('select reachable_count from care_group where id = $1', [other.id])),
    ).toEqual([{ reachable_count: 1 }]);
  });

  it('are listed with as many statements however many they are, page by page', async () => {
    for (const name of ['Åse', 'Aron', 'Ægir', 'Zara']) await make.aMember(db, group, { name });
    const list = (page: { limit: number; cursor?: string }) =>
      asLeader((tx) => members.list(tx, leader.actor, group.id, page));
    const [one, many] = [
      await statementsOf(world, () => list({ limit: 1 })),
      await statementsOf(world, () => list({ limit: 200 })),
    ];
    expect(many).toEqual(one);
    const all = await list({ limit: 200 });
    expect(all.map(({ name }) => name)).toEqual(['Aron', leader.name, 'Zara', 'Ægir', 'Åse']);
    const { name, membershipId } = all[1]!;
    const cursor = Buffer.from(JSON.stringify([name, membershipId])).toString('base64url');
    expect((await list({ limit: 2, cursor })).map((row) => row.name)).toEqual(['Zara', 'Ægir', 'Åse']);
  });

  it('make the audience of a question, all of them or those described', async () => {
    const cook = await make.aMember(db, group, { name: 'B', capabilities: ['food'] });
    const keeper = await make.aMember(db, group, { name: 'C', roles: ['storekeeper'], capabilities: ['food', 'care'] });
    const audience = async (wanted?: object) =>
      (await asLeader((tx) => reader.audience(tx, group.id, wanted))).map(({ personId }) => personId);
    expect(await audience()).toEqual([cook.personId, keeper.personId, leader.personId]);
    expect(await audience({ capabilities: ['food'] })).toEqual([cook.personId, keeper.personId]);
    expect(await audience({ capabilities: ['food'], roles: ['volunteer'] })).toEqual([cook.personId]);
    expect(await audience({ membershipIds: [keeper.membershipId] })).toEqual([keeper.personId]);
  });

  it('answer for the group as leaders first and deputies after', async () => {
    const deputy = await make.aDeputyOf(db, group);
    const second = await make.aMember(db, group, { roles: ['group_deputy', 'group_leader'] });
    const officer = await make.aDutyOfficerOf(db, { id: group.municipalityIds[0]! });
    const answering = await db.as(officer.actor, (tx) => reader.leadersOf(tx, [group.id]));
    expect(answering.map(({ personId, role }) => [personId, role])).toEqual([
      [leader.personId, 'group_leader'],
      [second.personId, 'group_leader'],
      [deputy.personId, 'group_deputy'],
    ]);
  });
});
