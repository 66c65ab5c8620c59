import { setTimeout as pause } from 'node:timers/promises';
import { aPerson } from '../support/factories.js';
import { until } from '../support/waiting.js';
import { anOutreach, manyPeople, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

/** What a worker does when a lease has run out. */
async function afterTheLease(): Promise<void> {
  await out.wind('11 seconds');
  await out.recovery.recover();
  await out.sender.wake();
}

describe('Where nobody knows whether a message was taken', () => {
  it('the provider is asked, and what it took is never sent again', async () => {
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'breaks', 'takes');
    await out.ask([kari]);
    await out.sender.wake();
    expect(await out.deliveries(kari)).toMatchObject([{ state: 'sending', attempt: 1 }, { state: 'pending' }]);
    await out.recovery.recover();
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sending' });
    await afterTheLease();
    await afterTheLease();
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sent', attempt: 1, possible_repeat: false });
    expect(out.phones.heardAt(kari.phone)).toHaveLength(1);
  });

  it('and the provider never took it, it is sent, and is no repeat', async () => {
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'drops', 'takes');
    await out.ask([kari]);
    await out.sender.wake();
    await afterTheLease();
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sent', attempt: 2, possible_repeat: false });
    expect(out.phones.heardAt(kari.phone)).toHaveLength(1);
  });

  it('nor can be asked, it is sent once more and marked', async () => {
    out.phones.traceable = false;
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'breaks', 'takes');
    await out.ask([kari]);
    await out.sender.wake();
    await afterTheLease();
    await afterTheLease();
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sent', attempt: 2, possible_repeat: true });
    expect(out.phones.heardAt(kari.phone)).toHaveLength(2);
  });

  it('a second time, it is given up, and the next address is tried', async () => {
    out.phones.traceable = false;
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'breaks');
    await out.ask([kari]);
    await out.sender.wake();
    for (let times = 0; times < 4; times += 1) await afterTheLease();
    expect(await out.deliveries(kari)).toMatchObject([
      { state: 'failed', possible_repeat: true, failure: 'outcome unknown' },
      { channel: 'email', state: 'sent' },
    ]);
    expect(out.phones.heardAt(kari.phone)).toHaveLength(2);
  });

  it('a receipt that comes meanwhile settles it: what has arrived is not repeated', async () => {
    out.phones.traceable = false;
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'breaks', 'takes');
    await out.ask([kari]);
    await out.sender.wake();
    await out.wind('11 seconds');
    await out.recovery.recover();
    const { reference } = out.phones.heard[0]!;
    expect(await out.receipts.take([{ reference, state: 'delivered' }])).toBe(1);
    await out.sender.wake();
    expect(out.phones.heardAt(kari.phone)).toHaveLength(1);
  });
});

describe('A sender', () => {
  it('that was away longer than its lease cannot write what it did', async () => {
    const kari = await aPerson(out.db);
    await out.ask([kari]);
    const { claimed } = await out.claims.take();
    const { id, attempt } = claimed[0]!;
    await afterTheLease();
    expect(await out.outcomes.write([{ id, attempt, fate: 'refused', failure: 'too late' }], [null])).toBe(0);
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sent', attempt: 2, failure: null });
  });

  it('gives back what it cannot begin in time, and every phone still rings once', async () => {
    const people = await manyPeople(out, 500);
    out.phones.slowMs = 1100;
    await out.ask(people);
    await out.sender.wake();
    expect(out.phones.heard).toHaveLength(500);
    expect(new Set(out.phones.heard.map(({ to }) => to)).size).toBe(500);
    const again = await out.owner<{ attempt: number }>('select attempt from delivery where attempt > 1');
    expect(again.length).toBeGreaterThan(0);
  });

  it('lets go before its lease ends, and keeps nobody else’s outcome waiting', async () => {
    const [kari, ola, per] = [await aPerson(out.db), await aPerson(out.db), await aPerson(out.db)];
    out.phones.towards(kari.phone, 'hangs');
    out.phones.towards(per.phone, 'deaf');
    await out.ask([kari, ola, per]);
    const begun = performance.now();
    const round = out.sender.wake();
    await until('the other is written down', async () => (await out.deliveries(ola))[0]?.state === 'sent', {
      ms: 3000,
    });
    await round;
    expect(performance.now() - begun).toBeLessThan(11_000);
    const letGo = out.phones.tried.flatMap(({ letGoAt }) => letGoAt ?? []);
    expect(letGo[0]! - begun).toBeLessThan(10_000);
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sending', attempt: 1 });
    expect(out.phones.heardAt(kari.phone)).toEqual([]);
  }, 20_000);

  it('writes down what it did as soon as a database that went away is back', async () => {
    const people = await manyPeople(out, 20);
    out.phones.slowMs = 400;
    out.phones.traceable = false;
    await out.ask(people);
    const round = out.sender.wake();
    await until('all are under way', () => out.phones.tried.length === 20);
    await out.owner('alter table delivery rename to gone');
    await until('all have been taken', () => out.phones.heard.length === 20);
    await pause(500);
    await out.owner('alter table gone rename to delivery');
    await round;
    expect(await out.owner(`select from delivery where state = 'sent' and not possible_repeat`)).toHaveLength(20);
    expect(out.phones.heard).toHaveLength(20);
  });

  it('that is stopped writes down what is under way and takes nothing new', async () => {
    const people = await manyPeople(out, 700);
    const { sender } = out.senderOn(out.db);
    out.phones.slowMs = 100;
    await out.ask(people);
    const round = sender.wake();
    await until('some are under way', () => out.phones.tried.length > 0);
    await sender.stop();
    const heard = out.phones.heard.length;
    expect(await out.owner(`select from delivery where state = 'sending'`)).toEqual([]);
    expect(await out.owner(`select from delivery where state = 'sent'`)).toHaveLength(heard);
    await Promise.all([round, sender.wake(), pause(300)]);
    expect(out.phones.heard).toHaveLength(heard);
    expect(heard).toBeLessThan(700);
  });
});
