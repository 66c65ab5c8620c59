import { z } from 'zod';
import { systemActor } from '../../src/platform/actor.js';
import { job } from '../../src/platform/job.js';
import { Outbox } from '../../src/platform/outbox.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const actor = systemActor('test');
const count = job('test.count', z.object({ what: z.string() }));
const outbox = new Outbox();

describe('A promise that many may share', () => {
  let world: TestDatabase;
  const promise = async (what: string) => world.db.as(actor, (tx) => outbox.addShared(tx, count, { what }));
  const rows = async (what: string) =>
    world.owner<{ id: string; isDue: boolean }>(
      `select id, due_at <= clock_now() as "isDue" from outbox where payload->>'what' = $1 order by due_at, id`,
      [what],
    );
  /** As the relay takes what is due. */
  const take = `update outbox set tries = tries + 1 where id in (
    select id from outbox where tries = 0 and payload->>'what' = $1 for update skip locked) returning id`;
  const taken = async (what: string) => world.owner(take, [what]);

  beforeAll(async () => {
    world = await aDatabase();
  });
  afterAll(() => world.close());

  it('is due at once, and joined while it has not gone out', async () => {
    await promise('alone');
    await promise('alone');
    await promise('other');
    expect(await rows('alone')).toMatchObject([{ isDue: true }]);
    expect(await rows('other')).toMatchObject([{ isDue: true }]);
  });

  it('is not kept before everybody who joined it has committed', async () => {
    await promise('held');
    await world.db.as(actor, async (tx) => {
      await outbox.addShared(tx, count, { what: 'held' });
      expect(await taken('held')).toEqual([]);
    });
    expect(await taken('held')).toHaveLength(1);
    expect(await rows('held')).toHaveLength(1);
  });

  it('is made anew once it has gone out, with a rest in a burst and at once after a quiet while', async () => {
    await promise('burst');
    await taken('burst');
    await promise('burst');
    await promise('burst');
    expect(await rows('burst')).toMatchObject([{ isDue: true }, { isDue: false }]);
    await world.owner(`update outbox set done_at = clock_now(), tries = 1 where payload->>'what' = 'burst'`);
    await world.wind('1 second');
    await promise('burst');
    expect(await rows('burst')).toMatchObject([{ isDue: true }, { isDue: true }, { isDue: true }]);
  });

  it('is not made where its transaction does not commit', async () => {
    const failing = world.db.as(actor, async (tx) => {
      await outbox.addShared(tx, count, { what: 'lost' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows('lost')).toEqual([]);
  });
});
