import { AddMember } from '../../src/contract/groups.js';
import { CountAnewHandler } from '../../src/groups/count-anew.handler.js';
import { countAnew } from '../../src/groups/groups.jobs.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { audited, groups, members, promised, statusOf } from './records.setup.js';

let world: TestDatabase;
let organisation: { id: string };
let officer: make.APerson;

beforeAll(async () => {
  world = await aDatabase();
  organisation = await make.anOrganisation(world.db);
  officer = await make.anOfficerOf(world.db, organisation);
});
afterAll(() => world?.close());

const contactPoints = [{ channel: 'email', address: 'ny@example.org' }];
const appoint = (by: make.APerson, groupId: string, roles: string[]) =>
  world.db.as(by.actor, (tx) =>
    members.add(tx, by.actor, groupId, AddMember.parse({ name: 'Ny Leder', roles, contactPoints })),
  );

describe('An officer of an organisation', () => {
  it('makes a group and appoints its first leader, who is counted and can be reached', async () => {
    const { id } = await world.db.as(officer.actor, async (tx) =>
      groups.create(tx, officer.actor, {
        name: 'Ny gruppe',
        organisationIds: [organisation.id],
        municipalityIds: [(await make.aMunicipality(world.db)).id],
        capacities: [],
      }),
    );
    const leader = await appoint(officer, id, ['group_leader', 'volunteer']);
    expect(leader).toMatchObject({
      roles: ['group_leader', 'volunteer'],
      contactPoints: [{ address: 'ny@example.org' }],
    });
    expect(await audited(world, leader.personId)).toMatchObject([{ deed: 'member.add', actor: officer.personId }]);
    const jobs = await promised(world);
    const counting = jobs.find(({ name }) => name === countAnew.name);
    await new CountAnewHandler(world.db, groups).countAnew(counting!.payload as { personIds: string[] });
    const [counted] = await world.owner('select member_count, reachable_count from care_group where id = $1', [id]);
    expect(counted).toEqual({ member_count: 1, reachable_count: 1 });
  });

  it('sees who answers for the group and nobody else of the roster, and changes nobody', async () => {
    const group = await make.aGroup(world.db, { organisations: [organisation] });
    const leader = await make.aLeaderOf(world.db, group);
    const volunteer = await make.aMember(world.db, group);
    const seen = await world.db.as(officer.actor, (tx) =>
      tx.query<{ person_id: string }[]>('select person_id from membership where group_id = $1', [group.id]),
    );
    expect(seen).toEqual([{ person_id: leader.personId }]);
    for (const membershipId of [leader.membershipId, volunteer.membershipId]) {
      const where = { groupId: group.id, membershipId };
      const as = <T>(work: Parameters<typeof world.db.as<T>>[1]) => statusOf(world.db.as(officer.actor, work));
      expect(await as((tx) => members.get(tx, officer.actor, group.id, membershipId))).toBe(403);
      expect(await as((tx) => members.change(tx, officer.actor, where, { name: 'En annen' }))).toBe(403);
      expect(await as((tx) => members.remove(tx, officer.actor, where))).toBe(403);
    }
  });

  it('appoints nobody but leaders and deputies, and in no group of another organisation', async () => {
    const own = await make.aGroup(world.db, { organisations: [organisation] });
    const other = await make.aGroup(world.db);
    expect(await statusOf(appoint(officer, own.id, ['volunteer']))).toBe(403);
    expect(await statusOf(appoint(officer, other.id, ['group_leader']))).toBe(403);
    expect(await statusOf(appoint(officer, own.id, ['group_deputy']))).toMatchObject({ roles: ['group_deputy'] });
    const past = world.db.as(officer.actor, (tx) =>
      tx.query(`insert into membership (id, group_id, person_id, roles) values (uuidv7(), $1, $2, '{volunteer}')`, [
        own.id,
        officer.personId,
      ]),
    );
    await expect(past).rejects.toThrow(/row-level security/);
  });
});
