import { ChangePremises, CreatePremises } from '../../src/contract/premises.js';
import { Invalid, NotFound, NotPermitted, Stale } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { agreements, audited, premises } from './records.setup.js';

let world: TestDatabase;
let db: TestDatabase['db'];
let lier: make.AMunicipality;
let group: make.AGroup;
let leader: make.AMember;
let storekeeper: make.AMember;
let coordinator: make.APerson;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
  lier = await make.aMunicipality(db);
  coordinator = await make.aCoordinatorOf(db, lier);
});
beforeEach(async () => {
  group = await make.aGroup(db, { municipalities: [lier] });
  leader = await make.aLeaderOf(db, group);
  storekeeper = await make.aMember(db, group, { roles: ['storekeeper'] });
});
afterAll(() => world?.close());

const hall = {
  name: 'Bygdehallen',
  address: 'Bygdeveien 1',
  seated: 120,
  sleeping: 40,
  kitchen: 'large',
  stepFree: true,
};
const keyHolder = { name: 'Vaktmesteren', phone: '32 22 00 00' };
const add = ({ actor }: make.APerson, given: object = hall) =>
  db.as(actor, (tx) => premises.add(tx, actor, group.id, CreatePremises.parse(given)));
const change = ({ actor }: make.APerson, premisesId: string, changes: object, expected?: number) =>
  db.as(actor, (tx) =>
    premises.change(tx, actor, { groupId: group.id, premisesId }, ChangePremises.parse(changes), expected),
  );
const get = ({ actor }: make.APerson, premisesId: string) =>
  db.as(actor, (tx) => premises.get(tx, actor, { groupId: group.id, premisesId }));
const list = ({ actor }: make.APerson) => db.as(actor, (tx) => premises.list(tx, actor, group.id, { limit: 50 }));

describe('Premises', () => {
  it('are written down by those who keep the stores, with what they can give and who has the key', async () => {
    const made = await add(storekeeper, { ...hall, keyHolder, lastInspectedOn: '2026-05-01' });
    expect(made).toMatchObject({
      ...hall,
      groupId: group.id,
      powerBackup: 'none',
      water: 'mains',
      inUse: true,
      lastInspectedOn: '2026-05-01',
      keyHolder: { name: 'Vaktmesteren', phone: '+4732220000' },
      version: 1,
    });
    expect(await audited(world, made.id)).toMatchObject([{ deed: 'premises.add', actor: storekeeper.personId }]);
    await add(leader, { ...hall, name: 'Aulaen' });
    expect((await list(leader)).map(({ name }) => name)).toEqual(['Aulaen', 'Bygdehallen']);
  });

  it('are changed once per version; the key changes hands and is given back', async () => {
    const { id } = await add(leader);
    expect(await change(leader, id, { keyHolder, toilets: 4 }, 1)).toMatchObject({
      toilets: 4,
      seated: 120,
      version: 2,
    });
    await expect(change(storekeeper, id, { toilets: 5 }, 1)).rejects.toThrow(Stale);
    await expect(change(leader, id, { keyHolder: { ...keyHolder, phone: '12' } })).rejects.toThrow(Invalid);
    expect((await change(leader, id, { keyHolder: { name: 'Ola', phone: '90000001' } })).keyHolder?.name).toBe('Ola');
    expect((await change(leader, id, { keyHolder: null, inUse: false })).keyHolder).toBeNull();
  });

  it('are seen by the municipalities that the group serves, and changed by none of them', async () => {
    const { id } = await add(leader, { ...hall, keyHolder });
    expect(await get(coordinator, id)).toMatchObject({ name: 'Bygdehallen', keyHolder: null });
    await expect(change(coordinator, id, { toilets: 1 })).rejects.toThrow(NotPermitted);
    const volunteer = await make.aMember(db, group);
    expect((await get(volunteer, id)).keyHolder?.name).toBe('Vaktmesteren');
    await expect(change(volunteer, id, { toilets: 1 })).rejects.toThrow(NotPermitted);
    const sel = await make.aMunicipality(db, '3437');
    for (const stranger of [await make.aCoordinatorOf(db, sel), await make.aLeaderOf(db, await make.aGroup(db))]) {
      await expect(get(stranger, id)).rejects.toThrow(NotFound);
      expect(await list(stranger)).toEqual([]);
    }
  });

  it('show the municipality who has the key while an agreement in force names them, and no longer', async () => {
    const sel = await make.aMunicipality(db, '3437');
    const abroad = await make.aCoordinatorOf(db, sel);
    const { id } = await add(leader, { ...hall, keyHolder });
    const other = await add(leader, { ...hall, name: 'Aulaen', keyHolder });
    const draft = { municipality: sel, group, contacts: [leader], premises: [{ id }], state: 'draft' as const };
    await make.anAgreement(db, draft);
    expect((await get(abroad, id)).keyHolder).toBeNull();
    const signed = await make.anAgreement(db, { ...draft, state: 'signed' });
    expect((await get(abroad, id)).keyHolder).toEqual({ name: 'Vaktmesteren', phone: '+4732220000' });
    await expect(get(abroad, other.id)).rejects.toThrow(NotFound);
    await db.as(leader.actor, (tx) => agreements.change(tx, leader.actor, signed.id, { state: 'expired' }));
    expect((await get(abroad, id)).keyHolder).toBeNull();
  });
});
