import { EquipmentModule } from '../../src/equipment/equipment.module.js';
import { ExercisesModule } from '../../src/exercises/exercises.module.js';
import { ReportsModule } from '../../src/reports/reports.module.js';
import { anAgreement } from '../support/agreement.factories.js';
import { anEquipmentItem } from '../support/equipment.factories.js';
import { anExercise, aStatutoryRecord } from '../support/exercise.factories.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { statutory } from './exercises.setup.js';
import { wholeReadiness } from './records.setup.js';

let world: TestDatabase;
let lier: make.AMunicipality;
let group: make.AGroup;
let uninvited: make.AGroup;
let leader: make.AMember;
let coordinator: make.APerson;

const day = (days: number) => `((clock_now() at time zone 'Europe/Oslo')::date + ${days})`;
const dateIn = async (days: number) => {
  const [row] = await world.owner<{ day: string }>(`select to_char(${day(days)}, 'YYYY-MM-DD') as day`);
  return row!.day;
};
const check = (item: { id: string }, days: number) =>
  world.owner(
    `insert into equipment_interval (id, item_id, group_id, what, every_months, matters, due_on)
     values (uuidv7(), $1, $2, 'Gasslange', 12, true, ${day(days)})`,
    [item.id, group.id],
  );
const batch = (item: { id: string }, days: number) =>
  world.owner(
    `insert into equipment_batch (id, item_id, group_id, quantity, expires_on) values (uuidv7(), $1, $2, 4, ${day(days)})`,
    [item.id, group.id],
  );

beforeAll(async () => {
  world = await aDatabase();
  lier = await make.aMunicipality(world.db);
  coordinator = await make.aCoordinatorOf(world.db, lier);
  group = await make.aGroup(world.db, { municipalities: [lier] });
  uninvited = await make.aGroup(world.db, { municipalities: [lier] });
  leader = await make.aLeaderOf(world.db, group);
});
afterAll(() => world?.close());

const record = () => world.db.as(coordinator.actor, (tx) => statutory.read(tx, coordinator.actor, lier.id));
const seen = async () => wholeReadiness(world).ofMunicipality(coordinator.actor, '3312');

describe('Readiness', () => {
  it('is told by every place that keeps something that it rests on', () => {
    const kinds = [...EquipmentModule.sources, ...ExercisesModule.sources, ...ReportsModule.sources].map((source) =>
      'hole' in source ? source.hole : 'due' in source ? source.due : source.kind,
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('counts what is not checked, not to be counted on, run out and soon to be seen to in the stores', async () => {
    const [overdue, soon, broken, soup, water] = [
      await anEquipmentItem(world.db, group),
      await anEquipmentItem(world.db, group),
      await anEquipmentItem(world.db, group, { state: 'needs_repair' }),
      await anEquipmentItem(world.db, group),
      await anEquipmentItem(world.db, group),
    ];
    await anEquipmentItem(world.db, group, { state: 'retired' });
    await check(overdue, -1);
    await check(soon, 30);
    await check(broken, 90);
    await batch(soup, -1);
    await batch(water, 10);
    const { holes, dues } = await seen();
    const of = { groupId: group.id };
    expect(holes).toEqual(
      expect.arrayContaining([
        { kind: 'check_overdue', ...of, count: 1 },
        { kind: 'out_of_service', ...of, count: 2 },
        { kind: 'store_short', ...of, count: 1 },
      ]),
    );
    expect(dues).toEqual(
      expect.arrayContaining([
        { kind: 'check_due', ...of, count: 1, dueOn: await dateIn(30) },
        { kind: 'supply_expires', ...of, count: 1, dueOn: await dateIn(10) },
      ]),
    );
  });

  it('counts what exercises have left to do, and whom nobody has invited', async () => {
    await anExercise(world.db, { municipality: lier, group, coordinator, leader, days: -20, state: 'held' });
    await anExercise(world.db, { municipality: lier, group, coordinator, leader, days: -2 });
    await world.owner('truncate exercise_evaluation');
    const bound = await make.aGroup(world.db);
    await anAgreement(world.db, { municipality: lier, group: bound, contacts: [] });
    const { holes, dues } = await seen();
    const never = holes.flatMap(({ kind, groupId }) => (kind === 'never_invited' ? [groupId] : []));
    expect(new Set(never)).toEqual(new Set([uninvited.id, bound.id]));
    expect(dues).toEqual(
      expect.arrayContaining([
        { kind: 'evaluation', count: 1, dueOn: await dateIn(-6) },
        { kind: 'follow_up', count: 2, dueOn: await dateIn(30) },
        { kind: 'exercise_outcome', count: 1, dueOn: await dateIn(-2) },
      ]),
    );
  });

  it('counts as due an exercise of each group that has not held or been at one for a year', async () => {
    const due = async () =>
      (await seen()).dues.filter(({ kind, groupId }) => kind === 'exercise_due' && groupId === uninvited.id);
    const never = { kind: 'exercise_due', groupId: uninvited.id, count: 1, dueOn: await dateIn(0) };
    expect(await due()).toEqual([never]);
    const own = (days: number, state: string) =>
      world.owner(
        `insert into exercise (id, own_group_id, type, title, held_on, state, created_by)
         values (uuidv7(), $1, 'function', 'Telt', ${day(days)}, $2, $3)`,
        [uninvited.id, state, leader.personId],
      );
    await own(-1, 'planned');
    expect(await due()).toEqual([never]);
    await own(-340, 'held');
    const soon = await world.owner<{ day: string }>(
      `select to_char(${day(-340)} + interval '1 year', 'YYYY-MM-DD') as day`,
    );
    expect(await due()).toEqual([{ ...never, dueOn: soon[0]!.day }]);
    await own(-9, 'held');
    expect(await due()).toEqual([]);
    const others = (await seen()).dues.filter(({ kind }) => kind === 'exercise_due');
    expect(others.map(({ groupId }) => groupId)).not.toContain(group.id);
    const ofGroup = await wholeReadiness(world).ofGroup(leader.actor, group.id);
    expect(ofGroup.dues.some(({ kind }) => kind === 'exercise_outcome')).toBe(false);
  });

  it('names as never invited also a group that it has nothing but an agreement with', async () => {
    const agreed = await make.aGroup(world.db, { municipalities: [await make.aMunicipality(world.db, '3301')] });
    const contacts = [await make.aLeaderOf(world.db, agreed)];
    await make.anAgreement(world.db, { municipality: lier, group: agreed, contacts });
    const found = (await seen()).holes.filter(({ kind }) => kind === 'never_invited');
    expect(found.map(({ groupId }) => groupId)).toContain(agreed.id);
    expect((await record()).neverInvited.map(({ groupId }) => groupId)).toContain(agreed.id);
    expect((await wholeReadiness(world).ofGroup(leader.actor, group.id)).holes.map(({ kind }) => kind)).not.toEqual(
      expect.arrayContaining(['never_invited']),
    );
  });

  it('tells of the municipality’s own duties two months ahead, and how many were never written down', async () => {
    const never = async () => (await seen()).holes.filter(({ kind }) => kind === 'never_recorded');
    expect(await never()).toEqual([{ kind: 'never_recorded', count: 3 }]);
    await aStatutoryRecord(world.db, { municipality: lier, coordinator, daysAgo: 340 });
    const { dues } = await seen();
    const duties = dues.filter(({ kind }) => ['plan_revision', 'plan_exercise', 'call_list'].includes(kind));
    expect(duties.map(({ kind }) => kind)).toEqual(['plan_revision']);
    expect(duties[0]!.dueOn > (await dateIn(0))).toBe(true);
    expect(await never()).toEqual([{ kind: 'never_recorded', count: 2 }]);
  });

  it('counts what there is too little of, what is not there to be used, and what cannot wait', async () => {
    const own = await make.aGroup(world.db, { municipalities: [lier] });
    const member = await make.aMember(world.db, own);
    const thing = async (quantity: number, minimum: number | null) => {
      const { id } = await anEquipmentItem(world.db, own, { quantity });
      await world.owner('update equipment_item set minimum = $2 where id = $1', [id, minimum]);
      return id;
    };
    const [few, lent, none, used, enough] = [
      await thing(3, 4),
      await thing(4, 3),
      await thing(0, null),
      await thing(1, null),
      await thing(4, 4),
    ];
    await world.owner(
      `insert into equipment_loan (id, item_id, group_id, borrower, quantity, due_on)
       select uuidv7(), item, $1, 'Skolen', 2, '2900-01-01' from unnest($2::uuid[]) item`,
      [own.id, [lent]],
    );
    await world.owner(
      `with list as (insert into make_ready_list (id, group_id, title) values (uuidv7(), $1, 'Etter') returning id)
       insert into make_ready_line (list_id, item_id, group_id) select list.id, item, $1 from list, unnest($2::uuid[]) item`,
      [own.id, [used, lent]],
    );
    await world.owner(
      `insert into maintenance_need (id, group_id, item_id, thing, what, urgency, state, reported_by)
       select uuidv7(), $1, item, case when item is null then 'Taket' end, 'Lekker', urgency, state, $3
       from (values (null::uuid, 'now', 'open'), ($2::uuid, 'now', 'open'), ($2, 'soon', 'open'), ($2, 'now', 'resolved')) told (item, urgency, state)`,
      [own.id, enough, member.personId],
    );
    const { holes } = await seen();
    const ofStores = ['store_short', 'not_ready', 'urgent_need'];
    expect(holes.filter(({ groupId, kind }) => groupId === own.id && ofStores.includes(kind))).toEqual([
      { kind: 'store_short', groupId: own.id, count: [few, lent, none].length },
      { kind: 'not_ready', groupId: own.id, count: [used, lent].length },
      { kind: 'urgent_need', groupId: own.id, count: 2 },
    ]);
  });
});
