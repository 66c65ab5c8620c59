import type { ChangeMember } from '../../src/contract/groups.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { membersOf } from './records.setup.js';

let world: TestDatabase;
let db: TestDatabase['db'];
let group: make.AGroup;
let leader: make.AMember;
let members: ReturnType<typeof membersOf>;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
  members = membersOf(world);
  group = await make.aGroup(db);
});
beforeEach(async () => {
  leader = await make.aLeaderOf(db, group);
});
afterAll(() => world?.close());

const asLeader = <T>(work: Parameters<typeof db.as<T>>[1]) => db.as(leader.actor, work);
const change = (membershipId: string, changes: ChangeMember) =>
  asLeader((tx) => members.change(tx, leader.actor, { groupId: group.id, membershipId }, changes));

describe('The addresses of a member who is more than that', () => {
  const phone = (address: string) => ({ channel: 'sms' as const, address, patienceMinutes: 10 });
  const pointsOf = ({ phone: number, email }: make.APerson) => [
    phone(number),
    { ...phone(email), channel: 'email' as const },
  ];
  const [first, second] = ['+4741000001', '+4741000002'];
  const proved = ({ personId }: make.APerson, address: string) =>
    world.owner('update contact_point set proved_at = clock_now() where person_id = $1 and address = $2', [
      personId,
      address,
    ]);
  const signsIn = async ({ personId }: make.APerson, address: string) =>
    (await world.owner('select from sign_in_identity where person_id = $1 and identifier = $2', [personId, address]))
      .length === 1;

  it.each([
    ['is in another group', async () => make.aMember(db, await make.aGroup(db))],
    ['has a role elsewhere', async () => make.aDutyOfficerOf(db, await make.aMunicipality(db))],
  ])('are hers where she %s: the group takes away only what it has written down itself', async (_where, aPerson) => {
    const person = await aPerson();
    const { membershipId } = await make.aMember(db, group, { person });
    const points = pointsOf(person);
    await expect(change(membershipId, { contactPoints: [phone(first)] })).rejects.toMatchObject({
      code: 'address-is-hers',
      facts: { address: person.phone },
    });
    // More, and in another order, is for the leader to say; and what was written down here is corrected here.
    await change(membershipId, { contactPoints: [phone(first), ...points] });
    await change(membershipId, { contactPoints: [phone(second), ...points] });
    // Once she has shown that it is hers, it is no longer the group's.
    await proved(person, second);
    await expect(change(membershipId, { contactPoints: points })).rejects.toMatchObject({ facts: { address: second } });
  });

  it('are the group’s to keep where she is in this group only, also those that she has shown to be hers', async () => {
    const member = await make.aMember(db, group);
    await proved(member, member.phone);
    const { contactPoints } = await change(member.membershipId, { contactPoints: [phone(first)] });
    expect(contactPoints.map(({ address }) => address)).toEqual([first]);
  });

  it('are a leader’s own to put in order on the roster, and to change only by a code that goes there', async () => {
    const own = { contactPoints: pointsOf(leader).toReversed() };
    const { contactPoints } = await change(leader.membershipId, own);
    expect(contactPoints.map(({ address }) => address)).toEqual([leader.email, leader.phone]);
    for (const points of [[...pointsOf(leader), phone(first)], pointsOf(leader).slice(1)])
      await expect(change(leader.membershipId, { contactPoints: points })).rejects.toMatchObject({
        code: 'addresses-are-own',
      });
  });

  it('are vouched for also where she has begun to add one herself, and then in the leader’s name', async () => {
    const person = await make.aDutyOfficerOf(db, await make.aMunicipality(db));
    const { membershipId } = await make.aMember(db, group, { person });
    await world.owner(
      `insert into contact_point (id, person_id, channel, address, rank, entered_as)
       values (uuidv7(), $1, 'sms', $2, 9, array[$1::uuid])`,
      [person.personId, first],
    );
    const seen = await asLeader((tx) => members.get(tx, leader.actor, group.id, membershipId));
    expect(seen.contactPoints.map(({ address }) => address)).toEqual([person.phone, person.email]);
    await change(membershipId, { contactPoints: [...pointsOf(person), phone(first)] });
    expect([await signsIn(person, first), await signsIn(person, person.phone)]).toEqual([false, true]);
  });
});
