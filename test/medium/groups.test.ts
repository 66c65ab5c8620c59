import { CreateGroup, GroupQuery } from '../../src/contract/groups.js';
import { CreateOrganisation } from '../../src/contract/organisations.js';
import type { organisationMade } from '../../src/groups/groups.jobs.js';
import { KeepMadeHandler } from '../../src/groups/keep-made.handler.js';
import type { PayloadOf } from '../../src/platform/job.js';
import { Outbox } from '../../src/platform/outbox.js';
import { Invalid, NotPermitted, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { audited, groups, organisations, promised, statementsOf } from './records.setup.js';

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
  leader = await make.aLeaderOf(db, group);
});
afterAll(() => world?.close());

const asLeader = <T>(work: Parameters<typeof db.as<T>>[1]) => db.as(leader.actor, work);
describe('Groups', () => {
  it('are found by municipality, old number, capability and part of the name, and paged in Norwegian alphabet', async () => {
    const vaga = await make.aMunicipality(db, '3435');
    const capacities = [{ capability: 'food', unit: 'portions', quantity: 90, hoursToFirst: 1.1 }];
    for (const name of ['Ål', 'Zulu', 'Ærøy', 'Alfa', 'ørland']) {
      await make.aGroup(db, {
        name: `${name} beredskap`,
        municipalities: [vaga],
        capacities: name === 'Zulu' ? capacities : [],
      });
    }
    const find = (query: object) => asLeader((tx) => groups.find(tx, leader.actor, GroupQuery.parse(query)));
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name.split(' ')[0]);
    const all = ['Alfa', 'Zulu', 'Ærøy', 'ørland', 'Ål'];
    expect(names(await find({ municipality: '3435' }))).toEqual(all);
    expect(names(await find({ municipality: '0515' }))).toEqual(all);
    expect(names(await find({ municipality: vaga.id, query: 'ÆRØY' }))).toEqual(['Ærøy']);
    expect(names(await find({ municipality: vaga.id, query: '%' }))).toEqual([]);
    const [zulu] = await find({ municipality: vaga.id, capability: 'food' });
    expect(zulu).toMatchObject({
      municipalityIds: [vaga.id],
      capacities: [{ ...capacities[0], seats: null }],
      memberCount: 0,
    });
    const cursorAfter = ({ name, id }: { name: string; id: string }) =>
      Buffer.from(JSON.stringify([name, id])).toString('base64url');
    const first = await find({ municipality: vaga.id, limit: 2 });
    expect(first).toHaveLength(3);
    const second = await find({ municipality: vaga.id, cursor: cursorAfter(first[1]!) });
    expect(names([...first.slice(0, 2), ...second])).toEqual(all);
    await expect(find({ cursor: 'nonsense' })).rejects.toThrow(Invalid);
  });

  it('are found with as many statements however many they are', async () => {
    const find = (limit: number) => () => asLeader((tx) => groups.find(tx, leader.actor, GroupQuery.parse({ limit })));
    expect(await statementsOf(world, find(1))).toHaveLength((await statementsOf(world, find(200))).length);
  });

  it('are made by an officer of every organisation they belong to, or by the operator', async () => {
    const [one, other] = [await make.anOrganisation(db), await make.anOrganisation(db)];
    const officer = await make.anOfficerOf(db, one);
    const operator = await make.anOperator(db);
    const lier = await make.aMunicipality(db);
    const wish = (...ids: string[]) =>
      CreateGroup.parse({
        name: 'Ny',
        organisationIds: ids,
        municipalityIds: [lier.id],
        capacities: [{ capability: 'care', quantity: 4 }],
      });
    const create = ({ actor }: make.APerson, ...ids: string[]) =>
      db.as(actor, (tx) => groups.create(tx, actor, wish(...ids)));
    await expect(create(officer, one.id, other.id)).rejects.toThrow(NotPermitted);
    await expect(create(leader, one.id)).rejects.toThrow(NotPermitted);
    const made = await create(officer, one.id);
    expect(made).toMatchObject({ version: 1, capacities: [{ capability: 'care', unit: 'carers', quantity: 4 }] });
    expect((await create(operator, one.id, other.id)).organisationIds).toHaveLength(2);
    expect(await audited(world, made.id)).toMatchObject([{ deed: 'group.create', actor: officer.personId }]);
  });

  it('are changed by their leader, once per version', async () => {
    const sel = await make.aMunicipality(db, '3437');
    await promised(world);
    const rewrite = (changes: object, expected?: number) =>
      asLeader((tx) => groups.change(tx, leader.actor, group.id, changes, expected));
    const changed = await rewrite(
      { municipalityIds: [sel.id], capacities: [{ capability: 'shelter', quantity: 20, seats: 60 }] },
      1,
    );
    expect(changed).toMatchObject({ version: 2, municipalityIds: [sel.id], name: group.name, meetingPlace: null });
    await expect(rewrite({ name: 'Later' }, 1)).rejects.toThrow(Stale);
    await expect(rewrite({ capacities: [{ capability: 'boat', quantity: 1 }] }, 2)).rejects.toThrow(Invalid);
    expect((await rewrite({ name: 'Later', meetingPlace: 'Brua' })).version).toBe(3);
    const stranger = await make.aLeaderOf(db, await make.aGroup(db));
    await expect(db.as(stranger.actor, (tx) => groups.change(tx, stranger.actor, group.id, {}))).rejects.toThrow(
      NotPermitted,
    );
    const told = (await promised(world)).filter(({ name }) => name === 'groups.readiness-changed');
    expect(told[0]!.payload).toEqual({ municipalityIds: group.municipalityIds, groupIds: [group.id] });
    expect(told[1]!.payload).toEqual({ municipalityIds: [sel.id], groupIds: [group.id] });
  });

  it('of an organisation are found', async () => {
    const one = await make.anOrganisation(db);
    const own = await make.aGroup(db, { organisations: [one] });
    const find = (organisation: string) =>
      asLeader((tx) => groups.find(tx, leader.actor, GroupQuery.parse({ organisation })));
    expect((await find(one.id)).map(({ id }) => id)).toEqual([own.id]);
    expect(await find(group.organisationIds[0]!)).toHaveLength(1);
  });

  it('hang in a tree of organisations', async () => {
    const county = await make.anOrganisation(db, { level: 'county' });
    const [b, a] = [
      await make.anOrganisation(db, { name: 'Å', parentId: county.id }),
      await make.anOrganisation(db, { name: 'A', parentId: county.id }),
    ];
    const found = await asLeader((tx) => organisations.find(tx, { parent: county.id, limit: 50 }));
    expect(found.map(({ id }) => id)).toEqual([a.id, b.id]);
  });
});

describe('Organisations', () => {
  const wish = (given: object = {}) => CreateOrganisation.parse({ name: 'Lierdalen lag', level: 'local', ...given });
  const create = ({ actor }: make.APerson, given?: object) =>
    db.as(actor, (tx) => organisations.create(tx, actor, wish(given)));
  const keep = async () => {
    const [job] = (await promised(world)).filter(({ name }) => name === 'groups.organisation-made');
    await new KeepMadeHandler(db, new Outbox()).keep(job!.payload as PayloadOf<typeof organisationMade>);
  };

  it('are made by an officer under her own, and she sees to them', async () => {
    const county = await make.anOrganisation(db, { level: 'county' });
    const officer = await make.anOfficerOf(db, county);
    await promised(world);
    const made = await create(officer, { parentId: county.id, organisationNumber: '900000083' });
    expect(made).toMatchObject({ level: 'local', parentId: county.id, version: 1 });
    await keep();
    expect(await world.owner('select role from role_grant where organisation_id = $1', [made.id])).toHaveLength(1);
    expect((await promised(world)).map(({ name }) => name)).toEqual(['access.grants-changed']);
    await expect(create(officer)).rejects.toThrow(NotPermitted);
    await expect(create(officer, { parentId: county.id, level: 'county' })).rejects.toThrow(Invalid);
    await expect(create(officer, { parentId: county.id, organisationNumber: '900000083' })).rejects.toThrow(Invalid);
    await expect(create(leader, { parentId: county.id })).rejects.toThrow(NotPermitted);
    const foreign = await make.anOrganisation(db, { level: 'county' });
    await expect(create(officer, { parentId: foreign.id })).rejects.toThrow(NotPermitted);
  });

  it('that stand alone are made by the operator, who gets no role in them', async () => {
    const operator = await make.anOperator(db);
    await promised(world);
    const made = await create(operator, { level: 'national' });
    await keep();
    expect(await world.owner('select role from role_grant where organisation_id = $1', [made.id])).toEqual([]);
  });

  it('are kept by their own officers, once per version', async () => {
    const one = await make.anOrganisation(db);
    const officer = await make.anOfficerOf(db, one);
    const change = ({ actor }: make.APerson, changes: object, expected?: number) =>
      db.as(actor, (tx) => organisations.change(tx, actor, one.id, changes, expected));
    const changed = await change(officer, { name: 'Nytt navn', organisationNumber: '900000091' }, 1);
    expect(changed).toMatchObject({ name: 'Nytt navn', organisationNumber: '900000091', version: 2 });
    expect((await change(officer, { organisationNumber: null })).organisationNumber).toBeNull();
    await expect(change(officer, { name: 'Sent' }, 1)).rejects.toThrow(Stale);
    const other = await make.anOfficerOf(db, await make.anOrganisation(db));
    await expect(change(other, { name: 'Fremmed' })).rejects.toThrow(NotPermitted);
  });
});
