import { SimulatorFaults, type SimulatorQuery } from '../../src/contract/simulator.js';
import { SimulatorChannel } from '../../src/demo/simulator.channel.js';
import { Faults } from '../../src/demo/simulator.faults.js';
import { SimulatorReceipts } from '../../src/demo/simulator.receipts.js';
import { SimulatorReplies } from '../../src/demo/simulator.replies.js';
import { SimulatorStore } from '../../src/demo/simulator.store.js';
import { InboundService } from '../../src/outreach/inbound.service.js';
import { ReceiptService } from '../../src/outreach/receipts.service.js';
import { systemActor } from '../../src/platform/actor.js';
import { Log } from '../../src/platform/log.js';
import { Outbox } from '../../src/platform/outbox.js';
import { Invalid } from '../../src/platform/problem.js';
import { anOutgoing } from '../support/channel-conformance.js';
import { aMember, aGroup } from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const actor = systemActor('test');
const { signal } = new AbortController();
let world: TestDatabase;
let faults: Faults;
let store: SimulatorStore;

const set = async (given: Partial<SimulatorFaults>) =>
  world.db.as(actor, async (tx) => faults.set(tx, SimulatorFaults.parse(given))).then(() => undefined);
const page = async (query: Partial<SimulatorQuery> = {}) =>
  world.db.as(actor, async (tx) => store.page(tx, { limit: 200, ...query }));

beforeAll(async () => {
  world = await aDatabase();
});
afterAll(async () => world.close());
beforeEach(async () => {
  faults = new Faults(world.db);
  store = new SimulatorStore(world.db);
  await world.owner('truncate simulator_message, simulator_reply, simulator_fault');
});

describe('A phone of the simulator', () => {
  const send = async (given: Parameters<typeof anOutgoing>[0] = {}) =>
    new SimulatorChannel(store, faults).send(anOutgoing(given), signal);

  it('shows what came to it, oldest first, with its links', async () => {
    const deliveryId = anOutgoing().deliveryId;
    await send({ text: 'Første, se http://127.0.0.1/r/a.', deliveryId });
    await send({ to: '+4740000002', text: 'Til en annen' });
    await send({ text: 'Andre' });
    const { items, nextCursor } = await page({ to: '400 00 001' });
    expect(items.map(({ text, links }) => [text, links])).toEqual([
      ['Første, se http://127.0.0.1/r/a.', ['http://127.0.0.1/r/a']],
      ['Andre', []],
    ]);
    expect(items[0]).toEqual({ ...items[0], to: '+4740000001', channel: 'sms', deliveryId, at: expect.any(String) });
    expect(nextCursor).toBeNull();
  });

  it('is read on after the last message that is known, page by page', async () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) await send({ text });
    const first = await page({ limit: 2 });
    const second = await page({ limit: 2, cursor: first.nextCursor! });
    const last = await page({ limit: 2, after: second.items[1]!.id });
    expect([first, second, last].map(({ items }) => items.map(({ text }) => text).join(''))).toEqual(['ab', 'cd', 'e']);
    expect((await page({ after: last.items[0]!.id })).items).toEqual([]);
    expect(last.nextCursor).toBeNull();
  });

  it('is never read past a message that two processes wrote at once', async () => {
    const stores = [store, new SimulatorStore(world.db), new SimulatorStore(world.db)];
    const seen: string[] = [];
    const writing = Promise.all(
      Array.from({ length: 300 }, async (_, index) =>
        stores[index % 3]!.accept(anOutgoing({ text: `${index}` }), { dropped: false, signal }),
      ),
    );
    let isDone = false;
    void writing.then(() => (isDone = true));
    for (let after: string | undefined; ;) {
      const wasDone = isDone;
      const { items } = await page({ after });
      seen.push(...items.map(({ id }) => id));
      after = items.at(-1)?.id ?? after;
      if (wasDone && items.length === 0) break;
    }
    const receipts = await writing;
    expect(seen.toSorted()).toEqual(receipts.map((taken) => taken!.receipt).toSorted());
  });

  it('refuses a beginning that nobody has seen', async () => {
    await expect(page({ after: anOutgoing().deliveryId })).rejects.toThrow(Invalid);
  });

  it('never gets what is dropped, which the provider nevertheless took', async () => {
    await set({ dropRate: 1 });
    const message = anOutgoing();
    const receipt = await new SimulatorChannel(store, faults).send(message, signal);
    expect((await page()).items).toEqual([]);
    expect(await store.find(message.reference)).toEqual(receipt);
  });

  it('gets it late where the provider is slow', async () => {
    await set({ delayMs: 150 });
    const before = performance.now();
    await send();
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });
});

describe('A delivery receipt of the simulator', () => {
  const taken: unknown[][] = [];
  const listener = {
    take: async (receipts: readonly unknown[]) => taken.push([...receipts]),
  } as unknown as ReceiptService;
  const report = async () => {
    await world.wind('1 second');
    await new SimulatorReceipts(world.db, faults, listener).report();
  };
  beforeEach(() => taken.splice(0));

  it('comes once for each message that arrived, also for those taken before the service was last stopped', async () => {
    const messages = Array.from({ length: 3 }, () => anOutgoing());
    for (const message of messages) await store.accept(message, { dropped: message === messages[1], signal });
    await report();
    await report();
    const arrived = [messages[0], messages[2]].map((message) =>
      expect.objectContaining({ reference: message!.reference, state: 'delivered' }),
    );
    expect(taken).toEqual([arrived]);
  });

  it('comes twice where that is the fault in force', async () => {
    await set({ duplicateReceipts: true });
    await store.accept(anOutgoing(), { dropped: false, signal });
    await report();
    expect(taken).toHaveLength(2);
  });

  it('comes again as long as it was not taken', async () => {
    await store.accept(anOutgoing(), { dropped: false, signal });
    const away = { take: async () => Promise.reject(new Error('away')) } as unknown as ReceiptService;
    await world.wind('1 second');
    await expect(new SimulatorReceipts(world.db, faults, away).report()).rejects.toThrow('away');
    await report();
    expect(taken).toHaveLength(1);
  });

  it('moves the delivery on, whoever comes first: the receipt or the sender’s own note', async () => {
    const group = await aGroup(world.db);
    const { personId } = await aMember(world.db, group);
    const { reference, deliveryId } = anOutgoing();
    await world.owner(
      `insert into message (id, about, kind, template, facts, exercise, priority) values ($1, $1, 'notice', 'agreed', '{}', false, 0)`,
      [group.id],
    );
    await world.owner('insert into recipient (message_id, person_id) values ($1, $2)', [group.id, personId]);
    await world.owner(
      `insert into delivery (id, message_id, person_id, contact_point_id, channel, step, state, priority, due_at, attempt)
       select $1, $2, $3, id, 'sms', 0, 'sending', 0, now(), 1 from contact_point where person_id = $3 and channel = 'sms'`,
      [deliveryId, group.id, personId],
    );
    await store.accept(anOutgoing({ reference, deliveryId }), { dropped: false, signal });
    await world.wind('1 second');
    await new SimulatorReceipts(world.db, faults, new ReceiptService(world.db, new Outbox())).report();
    expect(await world.owner('select state from delivery where id = $1', [deliveryId])).toEqual([
      { state: 'delivered' },
    ]);
  });
});

describe('What a simulated phone sends', () => {
  const quiet = new Log('silent');

  it('goes in like any text message, once', async () => {
    const replies = new SimulatorReplies(world.db, new InboundService(world.db), quiet);
    const taken = await world.db.as(actor, async (tx) => replies.take(tx, { from: '400 00 001', text: 'Ja 20' }));
    expect(taken.from).toBe('+4740000001');
    await replies.handIn(taken.id);
    await replies.handInAll();
    expect(await world.owner('select source, source_id, sender, text from inbound')).toEqual([
      { source: 'simulator', source_id: taken.id, sender: '+4740000001', text: 'Ja 20' },
    ]);
  });

  it('is kept until the service has acknowledged it', async () => {
    const away = { takeText: async () => Promise.reject(new Error('away')) } as unknown as InboundService;
    const replies = new SimulatorReplies(world.db, away, quiet);
    const { id } = await world.db.as(actor, async (tx) => replies.take(tx, { from: '+4740000002', text: 'Nei' }));
    await replies.handIn(id);
    await new SimulatorReplies(world.db, new InboundService(world.db), quiet).handInAll();
    expect(await world.owner('select text from inbound where source_id = $1', [id])).toEqual([{ text: 'Nei' }]);
  });

  it.each(['vakt@lier.demo', 'nobody'])('cannot come from %s', async (from) => {
    const replies = new SimulatorReplies(world.db, new InboundService(world.db), quiet);
    await expect(world.db.as(actor, async (tx) => replies.take(tx, { from, text: 'Ja' }))).rejects.toThrow(Invalid);
  });
});
