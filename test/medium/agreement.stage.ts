import { ChangeAgreement, CreateAgreement, type Side } from '../../src/contract/cooperation.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { agreements, signing } from './records.setup.js';

/** A municipality and its coordinator for all tests of a file, and for each of them a group with a leader and a deputy. */
export let world: TestDatabase;
export let db: TestDatabase['db'];
export let lier: make.AMunicipality;
export let coordinator: make.APerson;
export let group: make.AGroup;
export let leader: make.AMember;
export let deputy: make.AMember;

beforeAll(async () => {
  world = await aDatabase();
  db = world.db;
  lier = await make.aMunicipality(db);
  coordinator = await make.aCoordinatorOf(db, lier);
});
beforeEach(async () => {
  group = await make.aGroup(db, { municipalities: [lier] });
  leader = await make.aLeaderOf(db, group);
  deputy = await make.aDeputyOf(db, group);
});
afterAll(() => world?.close());

/** A draft of the coordinator's between the two, filled in but for what is given. */
export const draft = (given: object = {}) =>
  db.as(coordinator.actor, (tx) =>
    agreements.create(
      tx,
      coordinator.actor,
      CreateAgreement.parse({ municipalityId: lier.id, groupId: group.id, validFrom: '2026-01-01', ...given }),
    ),
  );

type Text = { version?: number; termsHash?: string; side?: Side };
export const sign = ({ actor }: make.APerson, id: string, { version, ...text }: Text = {}) =>
  db.as(actor, (tx) => signing.sign(tx, actor, id, text, version));
export const bothSign = async (id: string) => {
  await sign(coordinator, id);
  return sign(leader, id);
};

export const change = ({ actor }: make.APerson, id: string, changes: object, expected?: number) =>
  db.as(actor, (tx) => agreements.change(tx, actor, id, ChangeAgreement.parse(changes), expected));
export const read = (id: string) => db.as(leader.actor, (tx) => agreements.get(tx, leader.actor, id));

/** The calendar date so many days from today, by the database's clock. */
export const dayOf = async (days: number) => {
  const [row] = await world.owner<{ day: string }>(
    `select ((clock_now() at time zone 'Europe/Oslo')::date + $1::integer)::text as day`,
    [days],
  );
  return row!.day;
};
