import { NotFound } from '../../src/platform/problem.js';
import { OwnAddressesService } from '../../src/people/own-addresses.service.js';
import { Outbox } from '../../src/platform/outbox.js';
import { PersonService } from '../../src/people/person.service.js';
import * as make from '../support/factories.js';
import { anEntrance, type Entrance } from './access.setup.js';

let door: Entrance;
let addresses: OwnAddressesService;
let group: { id: string };
let leader: make.AMember;
beforeAll(async () => {
  door = await anEntrance();
  addresses = new OwnAddressesService(new PersonService(), door.sessions, new Outbox(), door.audit);
  group = await make.aGroup(door.db);
  leader = await make.aLeaderOf(door.db, group);
});
afterAll(() => door?.close());

let last = 40_000_000;
/** The leader writes down a new number instead of all that were there. */
async function numbered(by: make.APerson, person: make.APerson): Promise<string> {
  const address = `+47${(last += 1)}`;
  await door.db.as(by.actor, (tx) =>
    new PersonService().reachBy(tx, person.personId, [{ channel: 'sms', address, patienceMinutes: 10 }]),
  );
  return address;
}

const opens = async (address: string) =>
  (await door.count('sign_in_identity where identifier = $1', address)) === 1 &&
  (await door.within(async (tx) => door.codes.mint(tx, await door.ask(address)))) !== null;

const own = async (person: make.APerson) =>
  (await door.db.reading(person.actor, (tx) => addresses.of(tx, person.actor))).items;
const confirm = (person: make.APerson, id: string) =>
  door.db.as(person.actor, (tx) => addresses.confirm(tx, person.actor, id));

describe('An address that a leader has written down', () => {
  it('signs a volunteer in at once, also one who is a volunteer elsewhere', async () => {
    const volunteer = await make.aMember(door.db, group);
    await make.aMember(door.db, await make.aGroup(door.db), { person: volunteer });
    expect(await opens(await numbered(leader, volunteer))).toBe(true);
  });

  it('signs in whoever leads the same group, and still does when the one who wrote it has left', async () => {
    const first = await make.aLeaderOf(door.db, group);
    const deputy = await make.aDeputyOf(door.db, group);
    const number = await numbered(first, deputy);
    await door.within((tx) =>
      tx.query('update membership set left_at = clock_now() where id = $1', [first.membershipId]),
    );
    expect(await opens(number)).toBe(true);
  });

  it('signs in the leader whom an officer of the organisation has appointed', async () => {
    const organisation = await make.anOrganisation(door.db);
    const of = await make.aGroup(door.db, { organisations: [organisation] });
    const officer = await make.anOfficerOf(door.db, organisation);
    const appointed = await make.aLeaderOf(door.db, of);
    expect(await opens(await numbered(officer, appointed))).toBe(true);
  });

  it('still signs in the leader whom the other could make one, when that one no longer answers for the group', async () => {
    const first = await make.aLeaderOf(door.db, group);
    const deputy = await make.aDeputyOf(door.db, group);
    const number = await numbered(first, deputy);
    await door.within((tx) =>
      tx.query(`update membership set roles = '{volunteer}' where id = $1`, [first.membershipId]),
    );
    expect(await opens(number)).toBe(true);
  });

  it('makes her no leader of another group in which the one who wrote it is a member among others', async () => {
    const other = await make.aGroup(door.db);
    await make.aMember(door.db, other, { person: leader });
    const person = await make.aLeaderOf(door.db, other);
    await make.aMember(door.db, group, { person });
    expect(await opens(await numbered(leader, person))).toBe(false);
  });

  it('makes her no duty officer either where the leader reads for the same municipality', async () => {
    const town = await make.aMunicipality(door.db);
    const reader = await make.aReaderOf(door.db, town);
    const leads = await make.aMember(door.db, group, { person: reader, roles: ['group_leader'] });
    const officer = await make.aDutyOfficerOf(door.db, town);
    await make.aMember(door.db, group, { person: officer });
    expect(await opens(await numbered(leads, officer))).toBe(false);
  });

  it.each([
    ['a duty officer', async () => make.aDutyOfficerOf(door.db, await make.aMunicipality(door.db))],
    ['an operator', () => make.anOperator(door.db)],
    ['a leader of another group', async () => make.aLeaderOf(door.db, await make.aGroup(door.db))],
  ])('does not make her %s before she has said that it is hers', async (_what, aSomebody) => {
    const person = await aSomebody();
    await make.aMember(door.db, group, { person });
    const number = await numbered(leader, person);
    expect(await opens(number)).toBe(false);
    const [waiting] = await own(person);
    expect(waiting).toMatchObject({ address: number, signsIn: false });
    await expect(confirm(leader, waiting!.id)).rejects.toThrow(NotFound);
    expect(await opens(number)).toBe(false);
    expect(await confirm(person, waiting!.id)).toMatchObject({ items: [{ address: number, signsIn: true }] });
    expect(await opens(number)).toBe(true);
  });
});
