import { Priority } from '../../src/platform/outbox.js';
import { newId } from '../../src/platform/ids.js';
import { until } from '../support/waiting.js';
import { aLineOfWork, backends, note, stumble, type LineOfWork } from './jobs.setup.js';

describe.each(backends)('Promised work, with the queue on %s', (backend) => {
  let line: LineOfWork;
  beforeEach(async () => {
    line = await aLineOfWork(backend);
  });
  afterEach(() => line?.close());

  const noted = (word: string) => until(`${word} is noted`, () => line.notebook.times(word) > 0);
  /** What a worker does every second, with the clock a little further each time. */
  const sweep = async (interval: string) => {
    await line.wind(interval);
    await line.relay.wake();
  };

  it('is done once where its transaction committed, and never where it did not', async () => {
    line.work();
    const words = Array.from({ length: 40 }, (_, index) => `word ${index}`);
    await line.promise(async (tx, outbox) => {
      for (const word of words) await outbox.add(tx, note, { word });
    });
    const undone = line.promise(async (tx, outbox) => {
      await outbox.add(tx, note, { word: 'never' });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await Promise.all([line.relay.wake(), line.relay.wake()]);
    await until('all are noted', () => line.notebook.words.length >= 40);
    await until('all are done', async () => (await line.rows()).every(({ done }) => done));
    await sweep('10 minutes');
    expect(line.notebook.words.toSorted()).toEqual(words.toSorted());
    expect((await line.rows()).every(({ tries }) => tries === 1)).toBe(true);
  });

  it('that failed is tried again until it is done, and what went wrong is kept without names', async () => {
    line.work();
    await line.promise((tx, outbox) => outbox.add(tx, stumble, { word: 'at last', times: 2 }));
    await line.relay.wake();
    await until('the failure is known', async () => (await line.rows())[0]!.last_error !== null);
    expect((await line.rows())[0]).toMatchObject({ done: false, last_error: 'no answer from [number]' });
    await sweep('6 seconds');
    await until('it has been tried again', async () => (await line.rows())[0]!.tries === 2);
    await sweep('11 seconds');
    // The second failure may be written down later than the third try has gone well, and changes nothing then.
    await noted('at last');
    await until('it is done', async () => (await line.rows())[0]!.done);
    expect((await line.rows())[0]).toMatchObject({ tries: 3, last_error: null });
  });

  it('comes back by itself when the queue has lost everything', async () => {
    await line.promise((tx, outbox) => outbox.add(tx, note, { word: 'lost' }));
    await line.relay.wake();
    await line.loseTheQueue();
    line.work();
    await sweep('4 seconds');
    expect(line.notebook.words).toEqual([]);
    await sweep('2 seconds');
    await noted('lost');
  });

  it('is done here where the queue cannot be reached', async () => {
    if (!line.canBreak) return;
    await line.promise((tx, outbox) => outbox.add(tx, note, { word: 'first' }));
    await line.relay.wake();
    await line.breakTheQueue();
    await line.promise((tx, outbox) => outbox.add(tx, note, { word: 'anyway' }));
    await line.relay.wake();
    expect(line.notebook.words).toEqual(['anyway']);
    await sweep('6 seconds');
    expect(line.notebook.words).toEqual(['anyway', 'first']);
    expect((await line.rows()).every(({ done }) => done)).toBe(true);
  });

  it('that nobody here can do is left to a newer release for a while, and then given up', async () => {
    line.work();
    await line.promise((tx) =>
      tx.query(
        `insert into outbox (id, name, payload, priority) values ($1, 'test.of-tomorrow', '{}', 0), ($2, 'test.note', '{"word": 7}', 0)`,
        [newId(), newId()],
      ),
    );
    await line.relay.wake();
    const states = async () => (await line.rows()).map(({ given_up, last_error }) => [given_up, last_error !== null]);
    await until('it is known', async () => (await states()).every(([, told]) => told));
    expect(await states()).toEqual([
      [false, true],
      [false, true],
    ]);
    await sweep('16 minutes');
    await until('it is given up', async () => (await states()).every(([givenUp]) => givenUp));
    await sweep('1 day');
    expect((await line.rows()).map(({ tries }) => tries)).toEqual([2, 2]);
  });

  it('of an exercise waits behind that of a real incident', async () => {
    line.notebook.slowMs = 10;
    await line.promise(async (tx, outbox) => {
      for (let index = 0; index < 100; index += 1) await outbox.add(tx, note, { word: 'exercise' }, Priority.exercise);
    });
    await line.relay.wake();
    await line.promise((tx, outbox) => outbox.add(tx, note, { word: 'real' }));
    await line.relay.wake();
    line.work();
    await until('all are noted', () => line.notebook.words.length === 101);
    expect(line.notebook.words.indexOf('real')).toBeLessThan(30);
  });
});
