import { newId } from '../../src/platform/ids.js';
import { aPerson } from '../support/factories.js';
import { anOutreach, type Outreach } from './outreach.setup.js';

let out: Outreach;
beforeAll(async () => {
  out = await anOutreach();
});
beforeEach(() => out.forget());
afterAll(() => out?.close());

describe('A receipt', () => {
  it('moves a delivery on once, and never backwards', async () => {
    const kari = await aPerson(out.db);
    await out.ask([kari]);
    await out.sender.wake();
    const receipt = `receipt of ${out.phones.heard[0]!.reference}`;
    const { reference } = out.phones.heard[0]!;
    const take = (...states: ('delivered' | 'read' | 'failed')[]) =>
      out.receipts.take(states.map((state) => ({ receipt, state })));
    expect(await take('delivered')).toBe(1);
    expect(await take('delivered', 'delivered', 'failed')).toBe(0);
    expect(await out.receipts.take([{ reference, state: 'read' }])).toBe(1);
    expect(await take('delivered', 'failed', 'read')).toBe(0);
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'read' });
  });

  it('with several kinds of news at once is taken for the best', async () => {
    const kari = await aPerson(out.db);
    await out.ask([kari]);
    await out.sender.wake();
    const { reference } = out.phones.heard[0]!;
    const receipts = (['failed', 'read', 'delivered'] as const).map((state) => ({ reference, state }));
    expect(await out.receipts.take(receipts)).toBe(1);
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'read' });
  });

  it('of a failure counts for no later attempt, and what names nothing of ours for none', async () => {
    const kari = await aPerson(out.db);
    out.phones.towards(kari.phone, 'busy', 'takes');
    await out.ask([kari]);
    await out.sender.wake();
    await out.wind('5 seconds');
    await out.sender.wake();
    const { id } = (await out.deliveries(kari))[0]!;
    const strangers = [`${id}:1`, `${newId()}:1`, 'x', 'x:1', id, `\0${id}:1`].map((reference) => ({
      reference,
      receipt: 'un\0known',
      reason: 'a\0b',
      state: 'failed' as const,
    }));
    expect(await out.receipts.take(strangers)).toBe(0);
    expect((await out.deliveries(kari))[0]).toMatchObject({ state: 'sent', attempt: 2 });
    expect(await out.receipts.take([{ reference: `${id}:2`, state: 'failed' }])).toBe(1);
  });
});
