import { RecordEntry, type StatutoryIntervals } from '../../src/contract/statutory.js';
import { systemActor, type Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { Aside } from '../../src/platform/aside.js';
import { Pdf } from '../../src/platform/pdf.js';
import { statutoryDocument } from '../../src/reports/statutory.document.js';
import { monthsAfter, statutoryFloor } from '../../src/reports/statutory.rules.js';
import { anExercise } from '../support/exercise.factories.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { dayFrom, nextMorning, reminding, statutory } from './exercises.setup.js';
import { audited, statusOf } from './records.setup.js';

let world: TestDatabase;
let lier: make.AMunicipality;
let group: make.AGroup;
let never: make.AGroup;
let who: Record<'coordinator' | 'reader' | 'leader' | 'foreign', make.APerson>;
const aside = new Aside();

beforeAll(async () => {
  world = await aDatabase();
  const { db } = world;
  lier = await make.aMunicipality(db);
  [group, never] = [
    await make.aGroup(db, { municipalities: [lier] }),
    await make.aGroup(db, { municipalities: [lier] }),
  ];
  who = {
    coordinator: await make.aCoordinatorOf(db, lier),
    reader: await make.aReaderOf(db, lier),
    leader: await make.aLeaderOf(db, group),
    foreign: await make.aCoordinatorOf(db, await make.aMunicipality(db, '3437')),
  };
});
afterAll(async () => {
  await aside.onApplicationShutdown();
  await world?.close();
});

const as = <T>(name: keyof typeof who, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> =>
  world.db.as(who[name].actor, (tx) => work(tx, who[name].actor));
const read = (name: keyof typeof who = 'reader') => as(name, (tx, actor) => statutory.read(tx, actor, lier.id));
const record = (name: keyof typeof who, entry: object) =>
  as(name, (tx, actor) => statutory.record(tx, actor, lier.id, RecordEntry.parse(entry)));
const duty = async (name: string) => (await read()).duties.find((one) => one.duty === name)!;

describe('The statutory record', () => {
  it('says of what nobody has written down that nobody has, and names the groups never invited', async () => {
    const { duties, neverInvited } = await read();
    expect(duties.map(({ state, dueOn }) => [state, dueOn])).toEqual(Array.from({ length: 3 }, () => ['never', null]));
    expect(neverInvited.map(({ groupId }) => groupId)).toEqual(expect.arrayContaining([group.id, never.id]));
  });

  it('is read by the municipality’s own people and kept by its coordinator', async () => {
    const entry = { duty: 'call_list', on: await dayFrom(world, 0) };
    expect(await statusOf(read('leader'))).toBe(403);
    expect(await statusOf(read('foreign'))).toBe(403);
    expect(await statusOf(record('reader', entry))).toBe(403);
    expect(await statusOf(record('coordinator', { ...entry, on: await dayFrom(world, 1) }))).toBe(422);
    const { entries } = await record('coordinator', { ...entry, doneBy: 'Kriseledelsen' });
    expect(await duty('call_list')).toMatchObject({ state: 'fine', lastBy: 'Kriseledelsen' });
    const [audit] = await audited(world, entries[0]!.id);
    expect(audit).toMatchObject({ deed: 'statutory.record', actor: who.coordinator.personId });
  });

  it('keeps what was taken back out of what counts', async () => {
    const { entries, version } = await record('coordinator', { duty: 'plan_exercise', on: await dayFrom(world, -3) });
    const entryId = entries.find((entry) => entry.duty === 'plan_exercise')!.id;
    const at = { municipalityId: lier.id, entryId };
    const withdraw = (expected: number) =>
      as('coordinator', (tx, actor) => statutory.withdraw(tx, actor, at, expected));
    expect(await statusOf(withdraw(version - 1))).toBe(412);
    await withdraw(version);
    expect(await duty('plan_exercise')).toMatchObject({ state: 'never' });
    expect(await statusOf(withdraw(version + 1))).toBe(404);
  });

  it('is fed by what the product knows: exercises held and evaluated, incidents closed', async () => {
    const { coordinator, leader } = who;
    const given = { municipality: lier, group, coordinator, leader, days: -30, state: 'held' as const };
    const { id } = await anExercise(world.db, { ...given, testsPlan: true, word: 'flom' });
    await anExercise(world.db, { ...given, state: 'planned', word: 'senere' });
    const incidentId = await aClosedIncident();
    const known = await read();
    const lastOn = await dayFrom(world, -30);
    expect(await duty('plan_exercise')).toMatchObject({ lastOn, dueOn: monthsAfter(lastOn, 24), exerciseId: id });
    expect(known.evaluations.map((one) => [one.id, one.kind, one.evaluatedOn !== null])).toEqual([
      [incidentId, 'incident', false],
      [id, 'exercise', true],
    ]);
    expect(known.followUps.map(({ text }) => text)).toContain('Oppfølging-flom');
    expect(known.neverInvited.map(({ groupId }) => groupId)).toEqual([never.id]);
    await record('coordinator', { duty: 'evaluation', on: await dayFrom(world, 0), incidentId });
    expect((await read()).evaluations[0]!.evaluatedOn).toBe(await dayFrom(world, 0));
  });

  it('holds the municipality to what it has bound itself to, never to less than the regulation', async () => {
    const bind = (name: keyof typeof who, intervals: StatutoryIntervals) =>
      as(name, (tx, actor) => statutory.bind(tx, actor, lier.id, intervals));
    expect(await statusOf(bind('reader', statutoryFloor))).toBe(403);
    await bind('coordinator', { ...statutoryFloor, exerciseMonths: 12 });
    const { lastOn, dueOn } = await duty('plan_exercise');
    expect(dueOn).toBe(monthsAfter(lastOn!, 12));
  });

  it('warns its coordinators two months ahead and on the day, once, by the database’s clock', async () => {
    const lastOn = await dayFrom(world, 1);
    await world.db.as(systemActor('test'), (tx) =>
      tx.query(
        `insert into statutory_entry (id, municipality_id, duty, done_on, recorded_by)
         values (uuidv7(), $1, 'plan_revision', $2::date - interval '10 months', $3)`,
        [lier.id, lastOn, who.coordinator.personId],
      ),
    );
    await nextMorning(world);
    await Promise.all([reminding(world).sweep(), reminding(world).sweep(), reminding(world).sweep()]);
    await nextMorning(world);
    await reminding(world).sweep();
    const told = await world.owner<{ person_id: string }>(
      `select person_id from reminder join reminder_recipient on reminder_id = id where kind = 'reports.plan-revision-due'`,
    );
    expect(told).toEqual([{ person_id: who.coordinator.personId }]);
  });

  it.each(['nb', 'nn', 'en'] as const)('is printed in %s, as the municipality’s own', async (language) => {
    const document = statutoryDocument(await read(), language);
    expect(document.title).toMatch({ nb: /egen oversikt/, nn: /eiga oversikt/, en: /own record/ }[language]);
    expect((await new Pdf(aside).make(document)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

async function aClosedIncident(): Promise<string> {
  const [row] = await world.db.as(systemActor('test'), (tx) =>
    tx.query<{ id: string }[]>(
      `insert into incident (id, municipality_id, title, kind, exercise, state, opened_by, closed_at)
       values (uuidv7(), $1, 'Brann', 'fire', false, 'closed', $2, clock_now()) returning id`,
      [lier.id, who.coordinator.personId],
    ),
  );
  return row!.id;
}
