import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../support/factories.js';
import { tokenIn } from '../support/fake-phones.js';
import { anOutreach, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

const sendDue = () => out.sender.wake();
const statesOf = async (person: { personId: string }) => (await out.deliveries(person)).map(({ state }) => state);

describe('A question', () => {
  it('that is asked in parts, and some of them twice, goes to each once', async () => {
    const [kari, ola, per] = [await aPerson(out.db), await aPerson(out.db), await aPerson(out.db)];
    const { messageId: id, about } = await out.ask([kari]);
    await Promise.all([out.ask([kari, ola], { id, about }), out.ask([ola, per], { id, about })]);
    await out.ask([kari, ola, per], { id, about });
    await sendDue();
    expect(out.phones.heard.map(({ to }) => to).toSorted()).toEqual(
      [kari, ola, per].map(({ phone }) => phone).toSorted(),
    );
  });

  it('goes out by each one’s own chain: silence moves to the next address when its time has come', async () => {
    const kari = await aPerson(out.db, { patienceMinutes: 10 });
    const ola = await aPerson(out.db, { patienceMinutes: 3, channels: ['email', 'sms'] });
    await out.ask([kari, ola]);
    expect((await out.deliveries(kari)).map(({ channel, step, minutes }) => [channel, step, minutes])).toEqual([
      ['sms', 1, 0],
      ['email', 2, 10],
    ]);
    await sendDue();
    expect(out.phones.heard.map(({ to }) => to).toSorted()).toEqual([kari.phone, ola.email].toSorted());
    await out.wind('4 minutes');
    await sendDue();
    expect(out.phones.heardAt(ola.phone)).toHaveLength(1);
    expect(out.phones.heardAt(kari.email)).toEqual([]);
    await out.wind('7 minutes');
    await sendDue();
    expect(out.phones.heardAt(kari.email)).toHaveLength(1);
    expect(out.phones.heard).toHaveLength(4);
  });

  it('reaches a leader by every address at once where that is asked for', async () => {
    const leader = await aPerson(out.db);
    await out.ask([{ ...leader, allAtOnce: true }]);
    await sendDue();
    expect(out.phones.heard.map(({ channel }) => channel).toSorted()).toEqual(['email', 'sms']);
  });

  it('moves to the next address at once where one fails, and says why', async () => {
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'refuses');
    await out.ask([kari]);
    await sendDue();
    expect(await out.deliveries(kari)).toMatchObject([
      { state: 'failed', failure: 'no such number' },
      { channel: 'email', state: 'sent' },
    ]);
  });

  it('waits for a line that takes nothing, ever longer, and tries the next address beside it', async () => {
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'busy');
    await out.ask([kari]);
    for (const seconds of [0, 1, 2, 4]) {
      await out.wind(`${seconds} seconds`);
      await sendDue();
    }
    await sendDue();
    expect(await out.deliveries(kari)).toMatchObject([{ state: 'pending', failures: 4 }, { state: 'sent' }]);
    out.phones.towards(kari.phone, 'takes');
    await out.wind('1 minute');
    await sendDue();
    expect(await statesOf(kari)).toEqual(['sent', 'sent']);
    expect(out.phones.heard).toHaveLength(2);
  });

  it('is told once, however often it is promised, and to whom is named twice', async () => {
    const kari = await aPerson(out.db);
    const id = newId();
    await out.ask([kari, kari], { id });
    const before = await out.deliveries();
    expect(before).toHaveLength(2);
    await out.ask([kari], { id });
    await Promise.all([1, 2, 3].map(() => out.ask([kari], { id })));
    expect(await out.deliveries()).toEqual(before);
    expect(await out.owner('select * from outbox')).toHaveLength(1);
  });

  it('whose text cannot be written fails alone, and holds up nobody', async () => {
    const [kari, ola] = [await aPerson(out.db), await aPerson(out.db)];
    await out.ask([kari], { template: 'request_to_leader', facts: {} });
    await out.ask([ola]);
    await sendDue();
    expect(await statesOf(kari)).toEqual(['failed', 'failed']);
    expect(out.phones.heard.map(({ to }) => to)).toEqual([ola.phone]);
  });
});

describe('A notice', () => {
  const notice = { kind: 'notice', template: 'not_needed_now', facts: { group: 'Lier' } } as const;

  it('goes to one address only', async () => {
    const kari = await aPerson(out.db);
    await out.ask([kari], notice);
    await sendDue();
    await out.wind('1 day');
    await sendDue();
    expect(out.phones.heard.map(({ to }) => to)).toEqual([kari.phone]);
    expect(await statesOf(kari)).toEqual(['sent', 'suppressed']);
  });

  it('goes to the next where the first says no, also where it says so afterwards', async () => {
    const [kari, ola] = [await aPerson(out.db), await aPerson(out.db)];
    out.phones.towards(kari.phone, 'refuses');
    await out.ask([kari, ola], notice);
    await sendDue();
    expect(await statesOf(kari)).toEqual(['failed', 'sent']);
    const { reference } = out.phones.heardAt(ola.phone)[0]!;
    await out.receipts.take([{ reference, state: 'failed', reason: 'switched off' }]);
    await sendDue();
    expect(await statesOf(ola)).toEqual(['failed', 'sent']);
  });
});

describe('What must not be sent', () => {
  it('is not: to those who have answered, have been answered for, or whose question is closed, also if it was due', async () => {
    const [byLink, byPhone, closed, open] = [1, 2, 3, 4].map(() => aPerson(out.db));
    const [a, b, c, d] = [await byLink!, await byPhone!, await closed!, await open!];
    const question = await out.ask([a, b, d]);
    await sendDue();
    const due = await out.ask([c]);
    const token = tokenIn(out.phones.heardAt(a.phone)[0]!);
    const form = { answer: 'no' } as const;
    expect(await out.inbound.takeForm({ token, sourceId: newId(), fingerprint: '', form, text: '' })).toBe('taken');
    await out.within((tx) => out.outreach.stopChain(tx, question.about, [b.personId]));
    await out.within((tx) => out.outreach.close(tx, due.about));
    await out.wind('1 hour');
    await sendDue();
    expect(await statesOf(a)).toEqual(['sent', 'suppressed']);
    expect(await statesOf(b)).toEqual(['sent', 'suppressed']);
    expect(await statesOf(c)).toEqual(['suppressed', 'suppressed']);
    expect(await statesOf(d)).toEqual(['sent', 'sent']);
  });

  it('is not, even where only the claim can know it', async () => {
    const [answered, stopped, stale, optedOut] = await Promise.all([1, 2, 3, 4].map(() => aPerson(out.db)));
    await out.ask([answered!, stopped!, optedOut!]);
    await out.ask([stale!], { staleAfterMinutes: 5 });
    await out.owner('update recipient set answered_at = clock_now() where person_id = $1', [answered!.personId]);
    await out.owner('update recipient set stopped_at = clock_now() where person_id = $1', [stopped!.personId]);
    await out.owner('insert into opt_out (address) values ($1)', [optedOut!.phone]);
    await out.wind('6 minutes');
    await sendDue();
    expect((await out.deliveries(answered)).at(0)).toMatchObject({ state: 'suppressed', attempt: 0 });
    expect((await out.deliveries(stopped)).at(0)).toMatchObject({ state: 'suppressed', attempt: 0 });
    expect((await out.deliveries(stale)).at(0)).toMatchObject({ state: 'stale', attempt: 0 });
    await sendDue();
    expect(out.phones.heard.map(({ to }) => to)).toEqual([optedOut!.email]);
  });

  it('is not handed to a real provider for invented people', async () => {
    out.phones.simulated = false;
    const kari = await aPerson(out.db);
    await out.ask([kari]);
    await sendDue();
    expect(out.phones.tried).toEqual([]);
    expect((await statesOf(kari))[0]).toBe('suppressed');
  });
});
