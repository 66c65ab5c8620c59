import { ActorService } from '../../src/access/actor.service.js';
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

  it('says how soon the municipality made contact, of what really happened, beside what was agreed', async () => {
    const leader = await make.aLeaderOf(world.db, never);
    const given = { municipality: lier, group: never, contacts: [leader], dutyMinutes: 30 };
    const agreement = await make.anAgreement(world.db, given);
    const ask = (incidentId: string, groupId: string, after: string, agreementId: string | null = null) =>
      world.owner(
        `insert into request (id, incident_id, municipality_id, group_id, agreement_id, state, asked_by, asked_at)
         select uuidv7(), id, municipality_id, $2, $3, 'ended', opened_by, opened_at + $4::interval from incident where id = $1`,
        [incidentId, groupId, agreementId, after],
      );
    const [storm, drill] = [await aClosedIncident(), await aClosedIncident(lier, true)];
    await ask(storm, never.id, '41 minutes', agreement.id);
    await ask(storm, never.id, '2 hours', agreement.id);
    await ask(storm, group.id, '12 minutes 50 seconds');
    await ask(drill, group.id, '1 minute');
    const times = { firstMinutes: 12, groups: 2, agreed: 1, agreedMinutes: 30, inTime: 0 };
    expect((await read()).contacts).toEqual([
      { incidentId: storm, title: 'Brann', on: await dayFrom(world, 0), formerMunicipality: null, ...times },
    ]);
  });

  it('goes on with what was written down of a municipality that this one has taken over', async () => {
    const { coordinator, leader } = who;
    const part = await make.aMunicipality(world.db, '3301');
    const [incidentId, own] = [await aClosedIncident(part), await read()];
    const given = { municipality: part, group, coordinator, leader, days: -40, state: 'held' as const, word: 'arv' };
    const exercise = await anExercise(world.db, given);
    await world.owner(
      `insert into statutory_entry (id, municipality_id, duty, done_on, recorded_by)
       select uuidv7(), $1, duty, '2026-01-02', $2 from unnest('{call_list,plan_revision}'::text[]) duty`,
      [part.id, coordinator.personId],
    );
    await world.owner(`insert into municipality_heir (part_id, heir_id, since) values ($1, $2, '2026-01-01')`, [
      part.id,
      lier.id,
    ]);
    const actors = new ActorService(world.db);
    for (const one of [who.coordinator, who.reader]) one.actor = (await actors.actorOf(one.personId))!;
    const known = await read();
    // What it has done itself counts; the part's is read beside it.
    expect(known.duties).toEqual(own.duties);
    const ofPart = known.evaluations.filter((one) => one.formerMunicipality === 'Drammen');
    expect(ofPart.map(({ id }) => id)).toEqual([incidentId, exercise.id]);
    expect(known.entries.filter(({ formerMunicipality }) => formerMunicipality !== null)).toHaveLength(2);
    expect(known.followUps.map(({ text }) => text)).toContain('Oppfølging-arv');
    const { evaluations } = await record('coordinator', {
      duty: 'evaluation',
      on: await dayFrom(world, 0),
      incidentId,
    });
    expect(evaluations.find(({ id }) => id === incidentId)!.evaluatedOn).toBe(await dayFrom(world, 0));
    await world.owner('update statutory_entry set withdrawn_at = clock_now() where municipality_id = $1', [lier.id]);
    expect(await duty('plan_revision')).toMatchObject({ lastOn: '2026-01-02', formerMunicipality: 'Drammen' });
  });

  it.each(['nb', 'nn', 'en'] as const)('is printed in %s, as the municipality’s own', async (language) => {
    const document = statutoryDocument(await read(), language);
    expect(document.title).toMatch({ nb: /egen oversikt/, nn: /eiga oversikt/, en: /own record/ }[language]);
    expect((await new Pdf(aside).make(document)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

async function aClosedIncident(municipality = lier, exercise = false): Promise<string> {
  const [row] = await world.db.as(systemActor('test'), (tx) =>
    tx.query<{ id: string }[]>(
      `insert into incident (id, municipality_id, title, kind, exercise, state, opened_by, closed_at)
       values (uuidv7(), $1, 'Brann', 'fire', $3, 'closed', $2, clock_now()) returning id`,
      [municipality.id, who.coordinator.personId, exercise],
    ),
  );
  return row!.id;
}
