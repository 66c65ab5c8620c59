import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { agreementReader, agreements, audited, groups, members, readiness, statusOf } from './records.setup.js';

let world: TestDatabase;
let who: Record<string, Actor>;
let group: make.AGroup;
let volunteer: make.AMember;
let agreement: { id: string };

const page = { limit: 50 };
const lierNumber = '3312';

/** What there is to see; each column of the table below is one of them. */
const sights: Record<string, (tx: Tx, actor: Actor) => Promise<unknown>> = {
  group: async (tx, actor) => (await groups.read(tx, actor, group.id)).memberCount,
  members: async (tx, actor) => (await members.list(tx, actor, group.id, page)).length,
  volunteer: async (tx, actor) => (await members.get(tx, actor, group.id, volunteer.membershipId)).contactPoints.length,
  contacts: async (tx, actor) => (await members.contacts(tx, actor, group.id)).items.length,
  agreement: async (tx, actor) => (await agreements.get(tx, actor, agreement.id)).contacts.length,
  agreements: async (tx) => (await agreementReader.find(tx, page)).length,
  readiness: async (tx, actor) => (await readiness.read(tx, actor, lierNumber)).groups.length,
  'rows of person': async (tx) => (await tx.query<unknown[]>('select from person')).length,
  'rows of contact_point': async (tx) => (await tx.query<unknown[]>('select from contact_point')).length,
  'rows of membership': async (tx) => (await tx.query<unknown[]>('select from membership')).length,
  'rows of agreement_contact': async (tx) => (await tx.query<unknown[]>('select from agreement_contact')).length,
};

beforeAll(async () => {
  world = await aDatabase();
  const { db } = world;
  const lier = await make.aMunicipality(db, lierNumber);
  const sel = await make.aMunicipality(db, '3437');
  group = await make.aGroup(db, { municipalities: [lier] });
  const other = await make.aGroup(db, { municipalities: [sel] });
  const leader = await make.aLeaderOf(db, group);
  const deputy = await make.aDeputyOf(db, group);
  volunteer = await make.aMember(db, group);
  const otherLeader = await make.aLeaderOf(db, other);
  // She is in both groups, and each leader sees her through his own only.
  const both = await make.aMember(db, other, { person: volunteer });
  const baker = await make.aMember(db, group, { roles: ['storekeeper'] });
  agreement = await make.anAgreement(db, { municipality: lier, group, contacts: [leader, baker] });
  who = {
    leader: leader.actor,
    deputy: deputy.actor,
    volunteer: both.actor,
    storekeeper: baker.actor,
    'duty officer': (await make.aDutyOfficerOf(db, lier)).actor,
    coordinator: (await make.aCoordinatorOf(db, lier)).actor,
    reader: (await make.aReaderOf(db, lier)).actor,
    'duty officer of Sel': (await make.aDutyOfficerOf(db, sel)).actor,
    'leader of another group': otherLeader.actor,
    'officer of the organisation': (await make.anOfficerOf(db, { id: group.organisationIds[0]! })).actor,
    operator: (await make.anOperator(db)).actor,
    'somebody signed in': (await make.aPerson(db)).actor,
    visitor: { kind: 'visitor' },
  };
});
afterAll(() => world?.close());

/**
 * A number says how much is seen, a status from 401 that it is refused. People there are: the leader, the deputy, the volunteer of
 * two groups, the storekeeper, another group's leader, and one row for each of the others who is nobody's member.
 */
const walls: [string, ...number[]][] = [
  // who                          group members volunteer contacts agreement agreements readiness | person points membership contacts
  ['leader', /*                 */ 4, 4, 2, 2, 2, 1, 403, /*                                     */ 4, 8, 4, 2],
  ['deputy', /*                 */ 4, 4, 2, 2, 2, 1, 403, /*                                     */ 4, 8, 4, 2],
  ['volunteer', /*              */ 4, 403, 2, 0, 404, 0, 403, /*                                 */ 1, 2, 2, 0],
  ['storekeeper', /*            */ 4, 403, 403, 0, 404, 0, 403, /*                               */ 1, 2, 1, 0],
  ['duty officer', /*           */ 4, 403, 403, 2, 2, 1, 1, /*                                   */ 4, 6, 3, 2],
  ['coordinator', /*            */ 4, 403, 403, 2, 2, 1, 1, /*                                   */ 4, 6, 3, 2],
  ['reader', /*                 */ 4, 403, 403, 2, 2, 1, 1, /*                                   */ 4, 6, 3, 2],
  ['duty officer of Sel', /*    */ 4, 403, 403, 0, 404, 0, 403, /*                               */ 2, 2, 1, 0],
  ['leader of another group', /**/ 4, 403, 403, 0, 404, 0, 403, /*                               */ 2, 4, 2, 0],
  ['officer of the organisation', 4, 403, 403, 2, 404, 0, 403, /*                                */ 3, 6, 2, 0],
  ['operator', /*               */ 4, 403, 403, 0, 404, 0, 403, /*                               */ 1, 2, 0, 0],
  ['somebody signed in', /*     */ 4, 403, 403, 0, 404, 0, 403, /*                               */ 1, 2, 0, 0],
  ['visitor', /*                */ 401, 404, 404, 401, 404, 0, 401, /*                           */ 0, 0, 0, 0],
];

describe('The walls around the records', () => {
  it.each(walls)('show to the %s what is hers', async (name, ...expected) => {
    const actor = who[name]!;
    const seen: Record<string, unknown> = {};
    for (const [sight, look] of Object.entries(sights)) {
      seen[sight] = await statusOf(world.db.as(actor, (tx) => look(tx, actor)));
    }
    expect(seen).toEqual(Object.fromEntries(Object.keys(sights).map((sight, index) => [sight, expected[index]])));
  });

  it('show a municipality the addresses of those whom a signed agreement names, and of no other member', async () => {
    const seen = await world.db.as(who['duty officer']!, (tx) =>
      tx.query<{ id: string }[]>('select distinct person_id as id from contact_point'),
    );
    const named = (['leader', 'storekeeper', 'duty officer'] as const).map((name) => who[name] as { personId: string });
    expect(seen.map(({ id }) => id).toSorted()).toEqual(named.map(({ personId }) => personId).toSorted());
  });

  it('never let a municipality read the name of a volunteer', async () => {
    const names = await world.db.as(who['coordinator']!, (tx) => tx.query<{ id: string }[]>('select id from person'));
    expect(names.map(({ id }) => id)).not.toContain(volunteer.personId);
  });

  it('keep what a group is called by another from its leader', async () => {
    const rows = await world.db.as(who['leader']!, (tx) =>
      tx.query<{ group_id: string }[]>('select group_id from membership where person_id = $1', [volunteer.personId]),
    );
    expect(rows).toEqual([{ group_id: group.id }]);
  });

  it('write down who looked at a person, and let her see it', async () => {
    const looked = await audited(world, volunteer.personId);
    const lookers = (['leader', 'deputy'] as const).map((name) => (who[name] as { personId: string }).personId);
    expect(looked.map(({ deed, actor }) => ({ deed, actor }))).toEqual(
      lookers.map((actor) => ({ deed: 'member.read', actor })),
    );
    const own = await world.db.as(volunteer.actor, (tx) => tx.query<unknown[]>('select from audit_entry'));
    expect(own).toHaveLength(2);
  });

  it('keep a coordinator from naming a contact whom the group has not named, also past the service', async () => {
    const stranger = await make.aMember(world.db, group);
    const insert = world.db.as(who['coordinator']!, (tx) =>
      tx.query(
        `insert into agreement_contact (agreement_id, municipality_id, group_id, person_id, rank)
         select id, municipality_id, group_id, $2, 7 from agreement where id = $1`,
        [agreement.id, stranger.personId],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});
