import { systemActor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { ReportsModule } from '../../src/reports/reports.module.js';
import { statutoryDocument } from '../../src/reports/statutory.document.js';
import { monthsAfter, statutoryFloor } from '../../src/reports/statutory.rules.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { dayFrom, nextMorning, reminding, statutory } from './exercises.setup.js';
import { agreementReviews, wholeReadiness } from './records.setup.js';

let world: TestDatabase;
let lier: make.AMunicipality;
let group: make.AGroup;
let leader: make.AMember;
let coordinator: make.APerson;

beforeAll(async () => {
  world = await aDatabase();
  lier = await make.aMunicipality(world.db);
  coordinator = await make.aCoordinatorOf(world.db, lier);
  group = await make.aGroup(world.db, { municipalities: [lier] });
  leader = await make.aLeaderOf(world.db, group);
});
afterAll(() => world?.close());

const dateIn = async (days: number) => dayFrom(world, days);
const seen = async () => wholeReadiness(world).ofMunicipality(coordinator.actor, '3312');
const write = <T>(work: (tx: Tx) => Promise<T>) => world.db.as(coordinator.actor, work);
const record = () => write((tx) => statutory.read(tx, coordinator.actor, lier.id));
const missing = ReportsModule.reminders.find(({ kind }) => kind === 'reports.evaluation-missing')!;

/** Closed so many days ago. */
async function anIncident(title: string, exercise: boolean, daysAgo: number): Promise<string> {
  const id = newId();
  await world.owner(
    `insert into incident (id, municipality_id, title, kind, exercise, state, opened_by, closed_at)
     values ($1, $2, $3, 'storm', $4, 'closed', $5, clock_now() - make_interval(days => $6))`,
    [id, lier.id, title, exercise, coordinator.personId, daysAgo],
  );
  return id;
}

describe('What the municipality is asked for', () => {
  it('has what really happened evaluated too, however long ago, and never what was played', async () => {
    const [storm, drill] = [await anIncident('Uvær', false, 500), await anIncident('Spill', true, 30)];
    await anIncident('Brann', false, 3);
    const evaluation = async () => (await seen()).dues.filter(({ kind }) => kind === 'evaluation');
    expect(await evaluation()).toEqual([{ kind: 'evaluation', count: 2, dueOn: await dateIn(-486) }]);
    const listed = async () =>
      (await record()).evaluations.map(({ title, isExercise, dueOn, state }) => [title, isExercise, dueOn, state]);
    expect(await listed()).toEqual([
      ['Brann', false, await dateIn(11), 'open'],
      ['Spill', true, null, 'open'],
      ['Uvær', false, await dateIn(-486), 'overdue'],
    ]);
    for (const incidentId of [storm, drill])
      await write((tx) =>
        statutory.record(tx, coordinator.actor, lier.id, { duty: 'evaluation', on: '2026-01-02', incidentId }),
      );
    expect(await evaluation()).toEqual([{ kind: 'evaluation', count: 1, dueOn: await dateIn(11) }]);
    const { entries } = await record();
    expect(entries.map(({ incidentTitle, isExercise, doneBy }) => [incidentTitle, isExercise, doneBy])).toEqual([
      ['Spill', true, coordinator.name],
      ['Uvær', false, coordinator.name],
    ]);
    expect(JSON.stringify(statutoryDocument(await record(), 'nb'))).toContain('ØVELSE: Spill');
  });

  it('warns of an incident that is to be evaluated, a week before and on the day, and of no other', async () => {
    const due = async (days: number) => {
      const rows = await world.db.as(systemActor('test'), (tx) =>
        tx.query<{ facts: { title: string }; on: string; person_ids: string[] }[]>(
          `select facts, to_char(remind_on, 'YYYY-MM-DD') as on, person_ids from (${missing.due}) due`,
        ),
      );
      const on = await dateIn(days);
      return rows.filter((row) => row.on === on).map(({ facts, person_ids: people }) => [facts.title, people]);
    };
    expect(await due(4)).toEqual([['Brann', [coordinator.personId]]]);
    expect(await due(11)).toEqual([['Brann', [coordinator.personId]]]);
    expect(await due(-486)).toEqual([]);
  });

  it('says when an agreement was gone through, by whom, and when next, on the page and on paper', async () => {
    const given = { municipality: lier, group, contacts: [leader], reviewOn: await dateIn(-9) };
    const { id } = await make.anAgreement(world.db, given);
    const known = async () => (await record()).agreements.find((one) => one.id === id);
    expect(await known()).toMatchObject({ state: 'overdue', reviewedOn: null, reviewedBy: null });
    const due = async () =>
      (await seen()).dues.filter(({ kind }) => kind === 'agreement_review').map(({ dueOn }) => dueOn);
    expect(await due()).toEqual([await dateIn(-9)]);
    const [on, next] = [await dateIn(-1), await dateIn(300)];
    await world.db.as(leader.actor, (tx) => agreementReviews.record(tx, leader.actor, id, { on, next }));
    expect(await known()).toMatchObject({ state: 'fine', reviewOn: next, reviewedOn: on, reviewedBy: leader.name });
    expect(await due()).toEqual([]);
    expect(JSON.stringify(statutoryDocument(await record(), 'nb'))).toContain(leader.name);
  });

  it('shows who sees to a duty the next time, until another is named or nobody', async () => {
    const bind = (responsible?: object) =>
      write((tx) =>
        statutory.bind(tx, coordinator.actor, lier.id, { ...statutoryFloor, ...(responsible && { responsible }) }),
      );
    const names = async () => (await record()).duties.map(({ responsible }) => responsible);
    await bind({ plan_revision: 'Rådmannen', call_list: 'Vakta' });
    await bind({ call_list: null });
    await bind();
    expect(await names()).toEqual(['Rådmannen', null, null]);
    expect(JSON.stringify(statutoryDocument(await record(), 'nb'))).toContain('Ansvarlig neste gang: Rådmannen');
  });
  it('warns also where little time is left when it is written down, and where nothing ever was', async () => {
    const bare = await make.aMunicipality(world.db, '3314');
    const { personId, actor } = await make.aCoordinatorOf(world.db, bare);
    const told = async () => {
      await nextMorning(world);
      await reminding(world).sweep();
      const rows = await world.owner<{ kind: string }>(
        `select r.kind from reminder r join reminder_recipient p on p.reminder_id = r.id where p.person_id = $1 order by r.id`,
        [personId],
      );
      return rows.map(({ kind }) => kind.replace('reports.', '')).toSorted();
    };
    expect(await told()).toEqual([]);
    await world.wind('7 days');
    const untold = ['call-list-never', 'plan-exercise-never', 'plan-revision-never'];
    expect([await told(), await told()]).toEqual([untold, untold]);
    const on = monthsAfter(await dateIn(20), -12);
    await world.db.as(actor, (tx) => statutory.record(tx, actor, bare.id, { duty: 'call_list', on }));
    const warned = ['call-list-due', ...untold];
    expect([await told(), await told()]).toEqual([warned, warned]);
    await world.wind('17 days');
    expect([await told(), await told()]).toEqual([
      ['call-list-due', ...warned],
      ['call-list-due', ...warned],
    ]);
  });
});
