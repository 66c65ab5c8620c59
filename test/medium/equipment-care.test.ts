import { newId } from '../../src/platform/ids.js';
import { aStorehouse, monthly } from './equipment.scene.js';
import { equipment, kinds } from './equipment.setup.js';
import { statementsOf, statusOf } from './records.setup.js';

let house: Awaited<ReturnType<typeof aStorehouse>>;
beforeAll(async () => {
  house = await aStorehouse();
});
afterAll(() => house?.world.close());

describe('A check that comes again', () => {
  it('begins as its kind has it, or as the group has said for the kind, or as it is given', async () => {
    const common = await house.look((await house.add({ kind: 'power' })).id);
    expect(common.intervals.map(({ what, matters, dueOn }) => ({ what, matters, dueOn }))).toEqual([
      { what: 'test_run', matters: false, dueOn: await house.days('1 month') },
      { what: 'electrical', matters: true, dueOn: await house.days('12 months') },
    ]);
    await house.as('leader', (tx, actor) => kinds.set(tx, actor, house.group.id, 'power', [monthly]));
    expect((await house.look((await house.add({ kind: 'power' })).id)).intervals).toMatchObject([monthly]);
    expect((await house.look((await house.add({ kind: 'power', intervals: [] })).id)).intervals).toEqual([]);
    expect(
      await statusOf(house.as('volunteer', (tx, actor) => kinds.set(tx, actor, house.group.id, 'power', []))),
    ).toBe(403);
  });

  it('takes the thing out of service from the day after its day, everywhere alike, by the database’s clock', async () => {
    const { id } = await house.add({ intervals: [await house.yearly('0 days'), monthly] });
    expect(await house.look(id)).toMatchObject({
      state: 'operational',
      because: null,
      dueOn: await house.days('0 days'),
    });
    await house.world.wind('1 day');
    expect(await house.look(id)).toMatchObject({ state: 'out_of_service', because: 'overdue' });
    const listed = await house.as('volunteer', (tx, actor) =>
      equipment.list(tx, actor, house.group.id, { state: 'out_of_service', limit: 200 }),
    );
    expect(listed).toMatchObject([{ id, state: 'out_of_service', because: 'overdue' }]);
    const after = await house.check(id, { result: 'fine', intervalIds: [(await house.look(id)).intervals[0]!.id] });
    expect(after).toMatchObject({ state: 'operational', because: null });
    expect(after.intervals.map(({ dueOn }) => dueOn)).toContain(await house.days('12 months'));
  });

  it('that does not matter is only overdue', async () => {
    const { id } = await house.add({ intervals: [{ ...monthly, dueOn: await house.days('-3 days') }] });
    expect(await house.look(id)).toMatchObject({ state: 'operational', intervals: [{ isOverdue: true }] });
  });

  it('keeps its day when others come and go', async () => {
    const { id } = await house.add({ intervals: [await house.yearly('40 days')] });
    await house.change(id, { intervals: [{ ...(await house.yearly()), everyMonths: 6 }, monthly] });
    const { intervals } = await house.look(id);
    expect(intervals).toMatchObject([
      { what: 'look_over' },
      { what: 'electrical', everyMonths: 6, dueOn: await house.days('40 days') },
    ]);
    await house.change(id, { intervals: [monthly] });
    expect((await house.look(id)).intervals.map(({ what }) => what)).toEqual(['look_over']);
    expect(await statusOf(house.change(id, { intervals: [monthly, monthly] }))).toBe(422);
  });

  it('is not done by a glance: without names, the most frequent one is', async () => {
    const { id } = await house.add({ intervals: [await house.yearly('-1 day'), monthly] });
    const after = await house.check(id, { result: 'fine' });
    expect(after).toMatchObject({ state: 'out_of_service', because: 'overdue' });
    expect(after.checks[0]).toMatchObject({ result: 'fine', what: ['look_over'] });
  });
});

describe('A check', () => {
  it('is made by anybody in the group, who makes nothing better that was put out of use', async () => {
    const { id } = await house.add({});
    expect(await house.check(id, { result: 'needs_repair', note: 'Kabelen er løs' }, 'volunteer')).toMatchObject({
      state: 'needs_repair',
    });
    expect(await house.check(id, { result: 'fine' }, 'volunteer')).toMatchObject({ state: 'needs_repair' });
    const mended = await house.check(id, { result: 'fine' });
    expect(mended).toMatchObject({ state: 'operational' });
    expect(mended.checks.map(({ result }) => result)).toEqual(['fine', 'fine', 'needs_repair']);
    expect(await statusOf(house.check(id, { result: 'fine' }, 'stranger'))).toBe(404);
    expect(await statusOf(house.look(id, 'stranger'))).toBe(404);
    expect(await statusOf(house.check(id, { result: 'fine', intervalIds: [newId()] }))).toBe(422);
  });

  it('of what is gone checks nothing, until it is found', async () => {
    const { id } = await house.add({ intervals: [monthly] });
    const { dueOn } = await house.look(id);
    expect(await house.check(id, { result: 'gone' }, 'volunteer')).toMatchObject({
      state: 'out_of_service',
      because: 'gone',
      dueOn,
    });
    expect(await house.check(id, { result: 'watch' })).toMatchObject({ state: 'to_watch', because: null });
  });

  it('is in nobody else’s name, and stays as it was', async () => {
    const { id } = await house.add({});
    const forged = house.as('volunteer', (tx) =>
      tx.query(
        `insert into equipment_check (id, item_id, group_id, result, what, checked_by) values ($1, $2, $3, 'fine', '{}', $4)`,
        [newId(), id, house.group.id, house.who.leader.personId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
    await expect(house.as('leader', (tx) => tx.query(`update equipment_check set result = 'fine'`))).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('A kit', () => {
  it('says what is amiss in it, and is checked with all that lies in it', async () => {
    const kit = await house.add({ name: 'Kjøkkenkasse', intervals: [monthly] });
    const pot = await house.add({ name: 'Gryte', partOf: kit.id, intervals: [await house.yearly('-1 day')] });
    const spoon = await house.add({
      name: 'Øse',
      partOf: kit.id,
      intervals: [{ ...monthly, dueOn: await house.days('-1 day') }],
    });
    expect(await house.look(kit.id)).toMatchObject({
      parts: 2,
      partsAmiss: 1,
      contents: [{ id: pot.id, because: 'overdue' }, { id: spoon.id }],
    });
    await house.check(kit.id, { result: 'fine', withParts: true }, 'volunteer');
    expect(await house.look(spoon.id)).toMatchObject({
      dueOn: await house.days('1 month'),
      checks: [{ what: ['look_over'] }],
    });
    expect(await house.look(pot.id)).toMatchObject({ because: 'overdue' });
  });

  it('that is in order makes nothing better of what is broken or gone in it, whoever says so', async () => {
    const kit = await house.add({ name: 'Kjøkkenkasse', intervals: [monthly] });
    const late = { intervals: [{ ...monthly, dueOn: await house.days('-1 day') }] };
    const part = async (given: object) => (await house.add({ partOf: kit.id, ...late, ...given })).id;
    const [fine, worn, broken, lost] = [
      await part({}),
      await part({ state: 'to_watch' }),
      await part({ state: 'needs_repair' }),
      await part({}),
    ];
    await house.check(lost, { result: 'gone' });
    await house.check(kit.id, { result: 'fine', withParts: true }, 'leader');
    expect(await Promise.all([fine, worn, broken, lost].map((id) => house.look(id)))).toMatchObject([
      { state: 'operational', dueOn: await house.days('1 month') },
      { state: 'operational', dueOn: await house.days('1 month') },
      { state: 'needs_repair', dueOn: await house.days('-1 day'), checks: [] },
      { because: 'gone', dueOn: await house.days('-1 day') },
    ]);
    expect(await house.look(kit.id)).toMatchObject({ partsAmiss: 2 });
  });

  it('is checked with what was looked at in it, and no more', async () => {
    const kit = await house.add({ name: 'Kasse', intervals: [monthly] });
    const [seen, unseen] = [await house.add({ partOf: kit.id }), await house.add({ partOf: kit.id })];
    await house.check(kit.id, { result: 'fine', partIds: [seen.id] });
    expect((await house.look(seen.id)).checks).toHaveLength(1);
    expect((await house.look(unseen.id)).checks).toEqual([]);
    expect(await statusOf(house.check(kit.id, { result: 'fine', partIds: [kit.id] }))).toBe(422);
  });

  it('never lies in another, in itself, or among another group’s', async () => {
    const [kit, part] = [await house.add({}), await house.add({})];
    await house.change(part.id, { partOf: kit.id });
    expect(await statusOf(house.add({ partOf: part.id }))).toBe(422);
    expect(await statusOf(house.change(kit.id, { partOf: (await house.add({})).id }))).toBe(422);
    expect(await statusOf(house.change(kit.id, { partOf: kit.id }))).toBe(422);
    expect(await statusOf(house.add({ partOf: newId() }))).toBe(422);
    expect(await house.change(part.id, { partOf: null })).toMatchObject({ partOf: null });
  });
});

describe('Everything about one thing', () => {
  it('is one question, however much there is', async () => {
    const { id } = await house.add({ intervals: [monthly] });
    expect(await statementsOf(house.world, () => house.look(id))).toHaveLength(1);
    for (let more = 0; more < 12; more += 1) await house.check(id, { result: 'fine' });
    expect(await statementsOf(house.world, () => house.look(id))).toHaveLength(1);
    expect((await house.look(id)).checks).toHaveLength(10);
  });
});
