import { ChangeEquipmentItem, CreateEquipmentItem, EquipmentQuery } from '../../src/contract/equipment.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { encodeCursor } from '../../src/platform/paging.js';
import { anEquipmentItem } from '../support/equipment.factories.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { equipment } from './equipment.setup.js';
import { audited, statementsOf, statusOf } from './records.setup.js';

const page = EquipmentQuery.parse({});
const aPot = CreateEquipmentItem.parse({ name: 'Gryte, 50 liter', kind: 'cooking', place: 'Kjelleren' });

let world: TestDatabase;
let group: make.AGroup;
let who: Record<string, Actor>;

beforeAll(async () => {
  world = await aDatabase();
  const { db } = world;
  const lier = await make.aMunicipality(db);
  group = await make.aGroup(db, { municipalities: [lier] });
  const other = await make.aGroup(db, { municipalities: [lier] });
  await anEquipmentItem(db, other);
  who = {
    leader: (await make.aLeaderOf(db, group)).actor,
    deputy: (await make.aDeputyOf(db, group)).actor,
    storekeeper: (await make.aMember(db, group, { roles: ['storekeeper'] })).actor,
    volunteer: (await make.aMember(db, group)).actor,
    'leader of another group': (await make.aLeaderOf(db, other)).actor,
    coordinator: (await make.aCoordinatorOf(db, lier)).actor,
    'officer of the organisation': (await make.anOfficerOf(db, { id: group.organisationIds[0]! })).actor,
    operator: (await make.anOperator(db)).actor,
    stranger: (await make.aPerson(db)).actor,
    visitor: { kind: 'visitor' },
  };
});
afterAll(() => world?.close());

const as = <T>(name: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  world.db.as(who[name]!, (tx) => work(tx, who[name]!));
const change = (name: string, itemId: string, changes: object, expected?: number, groupId = group.id) =>
  as(name, (tx, actor) =>
    equipment.change(tx, actor, { groupId, itemId }, ChangeEquipmentItem.parse(changes), expected),
  );

describe('The equipment of a group', () => {
  it.each([
    // who                         reads, adds, changes, rows seen and rows changed by row-level security alone
    ['leader', 1, 'yes', 'yes', 1, 1],
    ['deputy', 1, 'yes', 'yes', 1, 1],
    ['storekeeper', 1, 'yes', 'yes', 1, 1],
    ['volunteer', 1, 403, 403, 1, 1],
    ['leader of another group', 403, 403, 403, 0, 0],
    ['coordinator', 403, 403, 403, 0, 0],
    ['officer of the organisation', 403, 403, 403, 0, 0],
    ['operator', 403, 403, 403, 0, 0],
    ['stranger', 403, 403, 403, 0, 0],
    ['visitor', 404, 404, 404, 0, 0],
  ])('is shown to the %s, and kept by her, as far as it is hers', async (name, reads, adds, changes, seen, changed) => {
    const own = await make.aGroup(world.db);
    const item = await anEquipmentItem(world.db, own);
    const asked = who[name]!;
    // The same person, as she would be in this group of one item.
    const grants = asked.kind === 'person' ? asked.grants : [];
    const moved = grants.map((grant) => (grant.groupId === group.id ? { ...grant, groupId: own.id } : grant));
    const actor: Actor = asked.kind === 'person' ? { ...asked, grants: moved } : asked;
    const done = (work: (tx: Tx) => Promise<unknown>) => statusOf(world.db.as(actor, work));
    const at = { groupId: own.id, itemId: item.id };
    const rows = await world.db.as(actor, (tx) =>
      tx.query<unknown[]>('select from equipment_item where group_id = $1', [own.id]),
    );
    const [, touched] = await world.db.as(actor, (tx) =>
      tx.query<[unknown[], number]>('update equipment_item set quantity = quantity where group_id = $1', [own.id]),
    );
    expect([rows.length, touched]).toEqual([seen, changed]);
    expect(await done(async (tx) => (await equipment.list(tx, actor, own.id, page)).length)).toBe(reads);
    expect(await done(async (tx) => (await equipment.get(tx, actor, at)).version)).toBe(reads);
    expect(await done(async (tx) => (await equipment.change(tx, actor, at, { quantity: 2 })) && 'yes')).toBe(changes);
    expect(await done(async (tx) => (await equipment.add(tx, actor, own.id, aPot)) && 'yes')).toBe(adds);
  });

  it('cannot be put among another group’s, nor moved there, also past the service', async () => {
    const other = await make.aGroup(world.db);
    const item = await anEquipmentItem(world.db, group);
    const insert = as('storekeeper', (tx) =>
      tx.query(
        `insert into equipment_item (id, group_id, name, kind, place) values ($1, $2, 'Gryte', 'cooking', 'Her')`,
        [newId(), other.id],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const move = as('storekeeper', (tx) =>
      tx.query('update equipment_item set group_id = $1 where id = $2', [other.id, item.id]),
    );
    await expect(move).rejects.toThrow(/permission denied/);
    const remove = as('leader', (tx) => tx.query('delete from equipment_item'));
    await expect(remove).rejects.toThrow(/permission denied/);
  });

  it('changes in what is said and stays as it is in the rest', async () => {
    const given = { serial: 'A-17', label: 'LIER-003', note: 'Kjøpt brukt', quantity: 4 };
    const item = await anEquipmentItem(world.db, group, given);
    const worn = await change('storekeeper', item.id, { state: 'needs_repair', note: 'Hanken er løs' }, 1);
    expect(worn).toEqual({ ...item, state: 'needs_repair', note: 'Hanken er løs', version: 2 });
    const bare = await change('deputy', item.id, { note: null, label: null, quantity: 0 });
    expect(bare).toEqual({ ...worn, note: null, label: null, quantity: 0, inStore: 0, isShort: true, version: 3 });
    expect(
      await as('volunteer', (tx, actor) => equipment.get(tx, actor, { groupId: group.id, itemId: item.id })),
    ).toEqual(bare);
    const asPerson = (name: string) => (who[name] as { personId: string }).personId;
    expect(await audited(world, item.id)).toEqual([
      {
        deed: 'equipment.change',
        actor: asPerson('storekeeper'),
        facts: { changed: ['state', 'note'], state: 'needs_repair' },
      },
      { deed: 'equipment.change', actor: asPerson('deputy'), facts: { changed: ['quantity', 'label', 'note'] } },
    ]);
  });

  it('refuses a change that is late, and one to what another group has', async () => {
    const item = await anEquipmentItem(world.db, group);
    await change('leader', item.id, { quantity: 3 }, 1);
    expect(await statusOf(change('storekeeper', item.id, { quantity: 5 }, 1))).toBe(412);
    const other = await make.aGroup(world.db);
    const foreign = await anEquipmentItem(world.db, other);
    expect(await statusOf(change('leader', foreign.id, { quantity: 5 }))).toBe(404);
    expect(await statusOf(change('leader', item.id, { quantity: 5 }, undefined, other.id))).toBe(403);
    expect(await statusOf(change('leader', item.id, { quantity: 5 }, undefined, newId()))).toBe(404);
  });

  it('of two changes to the same version keeps one', async () => {
    const item = await anEquipmentItem(world.db, group);
    const both = await Promise.all(
      ['leader', 'storekeeper'].map((name) => statusOf(change(name, item.id, { quantity: 9 }, 1))),
    );
    expect(both.filter((outcome) => outcome === 412)).toHaveLength(1);
  });
});

describe('The list of equipment', () => {
  it('is walked page by page in Norwegian alphabet, each item once, alike ones too', async () => {
    const own = await make.aGroup(world.db);
    const keeper = (await make.aMember(world.db, own, { roles: ['storekeeper'] })).actor;
    const names = ['Øse', 'Aggregat', 'Ullteppe', 'Ullteppe', 'Ærfuglpute', 'Ullteppe', 'Zink', 'Åre'];
    for (const name of names) await anEquipmentItem(world.db, own, { name });
    const walked: { name: string; id: string }[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const rows = await world.db.as(keeper, (tx) => equipment.list(tx, keeper, own.id, { limit: 2, cursor }));
      walked.push(...rows.slice(0, 2));
      const last = rows[1];
      more = rows.length > 2;
      if (last) cursor = encodeCursor([last.name, last.id]);
    }
    const alphabet = ['Aggregat', 'Ullteppe', 'Ullteppe', 'Ullteppe', 'Zink', 'Ærfuglpute', 'Øse', 'Åre'];
    expect(walked.map(({ name }) => name)).toEqual(alphabet);
    expect(new Set(walked.map(({ id }) => id)).size).toBe(names.length);
  });

  it('shows what is in one state where asked to', async () => {
    const own = await make.aGroup(world.db);
    const leader = (await make.aLeaderOf(world.db, own)).actor;
    await anEquipmentItem(world.db, own);
    const broken = await anEquipmentItem(world.db, own, { state: 'needs_repair' });
    const shown = await world.db.as(leader, (tx) =>
      equipment.list(tx, leader, own.id, { ...page, state: 'needs_repair' }),
    );
    expect(shown).toEqual([broken]);
  });

  it('costs as many statements for many items as for one', async () => {
    const few = await statementsOf(world, () =>
      as('leader', (tx, actor) => equipment.list(tx, actor, group.id, { limit: 1 })),
    );
    for (let more = 0; more < 20; more += 1) await anEquipmentItem(world.db, group);
    const many = await statementsOf(world, () =>
      as('leader', (tx, actor) => equipment.list(tx, actor, group.id, { limit: 200 })),
    );
    expect([few.length, many.length]).toEqual([2, 2]);
    const item = await anEquipmentItem(world.db, group);
    expect(await statementsOf(world, () => change('leader', item.id, { quantity: 2 }, 1))).toHaveLength(5);
  });
});
