import { aPerson } from '../support/factories.js';
import { until } from '../support/waiting.js';
import { anOutreach, manyPeople, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

describe('Two senders', () => {
  it('at the same rows send everybody exactly one message', async () => {
    const people = await manyPeople(out, 500);
    const other = out.senderOn(await out.anotherDatabase());
    out.phones.slowMs = 2;
    await out.ask(people);
    await Promise.all([out.sender, other.sender, out.sender, other.sender].map((sender) => sender.wake()));
    expect(out.phones.tried).toHaveLength(500);
    expect(new Set(out.phones.heard.map(({ to }) => to)).size).toBe(500);
    expect(await out.owner(`select from delivery where state = 'sent' and attempt = 1`)).toHaveLength(500);
  });
});

describe('A real incident', () => {
  it('overtakes a long line of messages of an exercise', async () => {
    const people = await manyPeople(out, 1203);
    out.phones.slowMs = 1;
    await out.ask(people.slice(3), { exercise: true });
    const round = out.sender.wake();
    await until('the exercise is under way', () => out.phones.heard.length >= 100);
    const { thread } = await out.ask(people.slice(0, 3));
    await round;
    await out.sender.wake();
    expect(out.phones.heard).toHaveLength(1203);
    const last = out.phones.heard.findLastIndex(({ text }) => !text.startsWith('ØVELSE'));
    expect(last).toBeLessThan(900);
    expect(await out.within((tx) => out.outreach.counts(tx, thread))).toMatchObject({ sent: 3 });
  });
});

describe('The counts of a thread', () => {
  it('are of messages that are due, by state', async () => {
    const [kari, ola, per] = await Promise.all([1, 2, 3].map(() => aPerson(out.db)));
    const { thread } = await out.ask([kari!, ola!, per!]);
    const counts = () => out.within((tx) => out.outreach.counts(tx, thread));
    const none = { pending: 0, sending: 0, sent: 0, delivered: 0, failed: 0, suppressed: 0, stale: 0 };
    expect(await counts()).toEqual({ ...none, pending: 3 });
    out.phones.towards(kari!.phone, 'refuses');
    out.phones.towards(ola!.phone, 'drops');
    await out.sender.wake();
    expect(await counts()).toEqual({ ...none, sending: 1, sent: 2, failed: 1 });
    await out.receipts.take([{ reference: out.phones.heardAt(per!.phone)[0]!.reference, state: 'read' }]);
    expect(await counts()).toEqual({ ...none, sending: 1, sent: 1, failed: 1, delivered: 1 });
  });
});
