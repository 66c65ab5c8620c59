import { EquipmentModule } from '../../src/equipment/equipment.module.js';
import { newId } from '../../src/platform/ids.js';
import { aStorehouse, type Who } from './equipment.scene.js';
import { lists, needs, places, stock } from './equipment.setup.js';
import { reminding } from './exercises.setup.js';
import { statusOf } from './records.setup.js';

let house: Awaited<ReturnType<typeof aStorehouse>>;
beforeAll(async () => {
  house = await aStorehouse();
});
afterAll(() => house?.world.close());

describe('A place', () => {
  const place = (name: string, parentId?: string) =>
    house.as('storekeeper', (tx, actor) => places.add(tx, actor, house.group.id, { name, parentId }));
  const move = (placeId: string, changes: object) =>
    house.as('storekeeper', (tx, actor) => places.change(tx, actor, { groupId: house.group.id, placeId }, changes));

  it('lies in another, and takes everything along when it is moved', async () => {
    const [store, car] = [await place('Boden'), await place('Bilen')];
    const cabinet = await place('Skapet', store.id);
    const box = await place('Kasse 2', cabinet.id);
    const { id } = await house.add({ place: undefined, placeId: box.id });
    expect(await house.look(id)).toMatchObject({ place: 'Boden › Skapet › Kasse 2', placeId: box.id });
    await move(cabinet.id, { parentId: car.id, name: 'Skap' });
    expect(await house.look(id)).toMatchObject({ place: 'Bilen › Skap › Kasse 2' });
    expect(await statusOf(move(car.id, { parentId: box.id }))).toBe(422);
    expect(await statusOf(move(car.id, { parentId: car.id }))).toBe(422);
    const all = await house.as('volunteer', (tx, actor) => places.list(tx, actor, house.group.id, { limit: 50 }));
    expect(all.map(({ path }) => path)).toEqual(['Bilen', 'Bilen › Skap', 'Bilen › Skap › Kasse 2', 'Boden']);
    expect(await house.change(id, { place: 'Hos Kari' })).toMatchObject({ place: 'Hos Kari', placeId: null });
    expect(
      await statusOf(house.as('volunteer', (tx, actor) => places.add(tx, actor, house.group.id, { name: 'Her' }))),
    ).toBe(403);
  });
});

describe('What runs out and what is lent', () => {
  it('is added to what is there without a date, also where the batches are used up', async () => {
    const { id } = await house.add({ name: 'Ullteppe', quantity: 24 });
    const buy = (quantity: number) =>
      house.as('storekeeper', (tx, actor) => stock.addBatch(tx, actor, id, { quantity }));
    const { batches, quantity } = await buy(10);
    expect([quantity, batches.map((batch) => batch.quantity)]).toEqual([34, expect.arrayContaining([24, 10])]);
    for (const batch of batches)
      await house.as('storekeeper', (tx, actor) =>
        stock.changeBatch(tx, actor, { itemId: id, batchId: batch.id }, { quantity: 0 }),
      );
    await house.change(id, { quantity: 5 });
    expect(await buy(3)).toMatchObject({ quantity: 8 });
  });

  it('is as much as its batches, and shows the first to expire', async () => {
    const { id } = await house.add({ name: 'Havregryn', quantity: 0 });
    await house.as('storekeeper', async (tx, actor) =>
      stock.addBatch(tx, actor, id, { quantity: 10, expiresOn: await house.days('90 days') }),
    );
    const two = await house.as('storekeeper', async (tx, actor) =>
      stock.addBatch(tx, actor, id, { batch: 'B7', quantity: 5, expiresOn: await house.days('30 days') }),
    );
    expect(two).toMatchObject({
      quantity: 15,
      expiresOn: await house.days('30 days'),
      batches: [{ batch: 'B7' }, { batch: null }],
    });
    const eaten = await house.as('storekeeper', (tx, actor) =>
      stock.changeBatch(tx, actor, { itemId: id, batchId: two.batches[0]!.id }, { quantity: 0 }, 1),
    );
    expect(eaten).toMatchObject({ quantity: 10, expiresOn: await house.days('90 days') });
    expect(await statusOf(house.as('volunteer', (tx, actor) => stock.addBatch(tx, actor, id, { quantity: 1 })))).toBe(
      403,
    );
  });

  it('is short where there is less in the store than the group wants, or none', async () => {
    const { id } = await house.add({ quantity: 5, minimum: 4 });
    expect(await house.look(id)).toMatchObject({ minimum: 4, inStore: 5, isShort: false });
    await house.as('storekeeper', async (tx, actor) =>
      stock.lend(tx, actor, id, { borrower: 'Skolen', quantity: 1, dueOn: await house.days('9 days') }),
    );
    await house.as('storekeeper', async (tx, actor) =>
      stock.addBatch(tx, actor, id, { quantity: 9, expiresOn: await house.days('-1 day') }),
    );
    expect(await house.look(id)).toMatchObject({ quantity: 14, inStore: 4, isShort: false });
    expect(await house.change(id, { minimum: 5 })).toMatchObject({ isShort: true });
    expect(await house.change(id, { minimum: null })).toMatchObject({ minimum: null, isShort: false });
    expect((await house.add({ quantity: 0 })).isShort).toBe(true);
    expect((await house.add({ quantity: 0, state: 'retired' })).isShort).toBe(false);
  });

  it('is lent as long as there is some, and taken back once', async () => {
    const { id } = await house.add({ quantity: 3 });
    const lend = async (quantity: number) =>
      house.as('storekeeper', async (tx, actor) =>
        stock.lend(tx, actor, id, { borrower: 'Skolen', quantity, dueOn: await house.days('0 days') }),
      );
    const { loans } = await lend(2);
    expect(await statusOf(lend(2))).toBe(422);
    await house.world.wind('1 day');
    expect(await house.look(id)).toMatchObject({ onLoan: 2, loans: [{ borrower: 'Skolen', isLate: true }] });
    const extend = (name: Who, dueOn: string) =>
      house.as(name, (tx, actor) =>
        stock.extend(tx, actor, { itemId: id, loanId: loans[0]!.id }, dueOn, loans[0]!.version),
      );
    expect(await extend('storekeeper', await house.days('7 days'))).toMatchObject({ loans: [{ isLate: false }] });
    expect(await statusOf(extend('volunteer', '2900-01-01'))).toBe(403);
    expect(await statusOf(extend('leader', '2900-01-01'))).toBe(412);
    const back = () =>
      house.as('leader', (tx, actor) => stock.takeBack(tx, actor, { itemId: id, loanId: loans[0]!.id }));
    expect(await back()).toMatchObject({ onLoan: 0, loans: [] });
    expect([await statusOf(back()), await statusOf(extend('leader', '2900-01-01'))]).toEqual([409, 409]);
  });
});

describe('What was used', () => {
  it('is on a list until somebody has made it ready', async () => {
    const items = [await house.add({ name: 'Gryte' }), await house.add({ name: 'Telt' })];
    const list = await house.as('leader', (tx, actor) =>
      lists.begin(tx, actor, house.group.id, { title: 'Etter flommen', itemIds: items.map(({ id }) => id) }),
    );
    expect(await house.look(items[0]!.id)).toMatchObject({ toMakeReady: true });
    const tick = (itemIds: string[], isDone = true) =>
      house.as('volunteer', (tx, actor) => lists.tick(tx, actor, list.id, { itemIds, isDone }));
    expect((await tick([items[0]!.id])).lines).toMatchObject([{ isDone: true }, { name: 'Telt', isDone: false }]);
    expect(await house.look(items[0]!.id)).toMatchObject({ toMakeReady: false });
    const open = (value: 'true' | 'false') =>
      house.as('volunteer', (tx, actor) => lists.list(tx, actor, house.group.id, { open: value, limit: 50 }));
    expect([(await open('true')).length, (await open('false')).length]).toEqual([1, 0]);
    await tick([items[1]!.id]);
    expect([(await open('true')).length, (await open('false')).length]).toEqual([0, 1]);
    expect(await statusOf(tick([newId()]))).toBe(422);
    const begin = (name: Who) =>
      statusOf(
        house.as(name, (tx, actor) => lists.begin(tx, actor, house.group.id, { title: 'x', itemIds: [items[0]!.id] })),
      );
    expect([await begin('volunteer'), await begin('stranger')]).toEqual([403, 403]);
  });
});

describe('The storekeeper', () => {
  it('is reminded once of what is due, comes due, runs out and comes back, and nobody else is', async () => {
    await house.world.owner(
      `select set_config('beredt.kind', 'system', false); update equipment_item set state = 'retired', gone = false`,
    );
    await house.world.owner(`update equipment_loan set returned_at = clock_now()`);
    await house.world.owner(`update equipment_batch set quantity = 0`);
    const late = await house.add({ name: 'Aggregat', intervals: [await house.yearly('-1 day')] });
    await house.add({ name: 'Brenner', intervals: [await house.yearly('-1 day')] });
    await house.add({ name: 'Lykt', intervals: [await house.yearly('7 days')] });
    await house.as('storekeeper', async (tx, actor) => {
      await stock.addBatch(tx, actor, late.id, { quantity: 2, expiresOn: await house.days('30 days') });
      await stock.lend(tx, actor, late.id, { borrower: 'Skolen', quantity: 1, dueOn: await house.days('0 days') });
    });
    // To ten in the morning of the same day, or of the next one where that has passed: all of it is said late too.
    const [ahead] = await house.world.owner<{ interval: string }>(
      `select (case when local::time < '10:00' then local::date + '10:00'::time else local::date + 1 + '10:00'::time end - local)::text as interval
       from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
    );
    await house.world.wind(ahead!.interval);
    const worker = reminding(house.world);
    const need = (urgency: 'can_wait' | 'soon' | 'now', thing: string) =>
      house.as('volunteer', (tx, actor) =>
        needs.report(tx, actor, { groupId: house.group.id, thing, what: 'Lekker', urgency, photo: undefined }),
      );
    await Promise.all([need('now', 'Taket'), need('soon', 'Døra'), need('can_wait', 'Malinga')]);
    expect(EquipmentModule.reminders).toHaveLength(6);
    await worker.sweep();
    const keeper = house.who.storekeeper.personId;
    const both = [house.who.leader.personId, keeper].toSorted();
    const said = await house.world.owner<{ kind: string; facts: object; people: string[] }>(
      `select kind, facts, array_agg(person_id order by person_id) as people from reminder r join reminder_recipient p on p.reminder_id = r.id
       where kind like 'equipment.%' group by r.id order by kind`,
    );
    expect(said).toEqual(
      [
        ['equipment.check-comes', { count: 1, name: 'Lykt' }],
        ['equipment.loan-ends', { count: 1, name: 'Aggregat' }],
        ['equipment.need-reported', { thing: 'Døra' }],
        ['equipment.need-urgent', { thing: 'Taket' }],
        ['equipment.out-of-service', { count: 2, name: 'Aggregat' }],
        ['equipment.runs-out', { count: 1, name: 'Aggregat' }],
      ].map(([kind, facts]) => ({ kind, facts, people: kind === 'equipment.need-urgent' ? both : [keeper] })),
    );
    await house.world.owner('delete from reminder_round');
    await worker.sweep();
    expect(await house.world.owner(`select from reminder where kind like 'equipment.%'`)).toHaveLength(6);
    await house.world.owner('delete from reminder_round');
    await house.world.wind('7 days');
    await worker.sweep();
    expect(
      await house.world.owner(`select kind from reminder where kind like 'equipment.need-%' order by id`),
    ).toHaveLength(3);
  });
});
