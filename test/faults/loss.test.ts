import { comesToRest, everybodyWasAskedOnce, theRecordIsWhole } from './findings.js';
import { hasRedisToKill } from '../support/redis.js';
import { until } from '../support/waiting.js';
import { onEachQueue } from './play.js';
import { emptyTheQueue } from './queue.loss.js';
import type { Scene } from './scene.js';

/** Whether the question, which nobody works on yet, lies in the queue. */
async function isInTheQueue({ redis, world }: Scene): Promise<boolean> {
  const [line] = await world.owner<{ id: string }>(`select id from outbox where name = 'incidents.ask-members'`);
  if (!line) return false;
  if (redis) return redis.holds(line.id);
  return (await world.owner(`select 1 from bullmq.job where id like $1`, [`${line.id}%`])).length > 0;
}

describe('A queue that loses everything', () => {
  onEachQueue('in the middle of a question to members loses nothing of it', async (scene) => {
    await scene.start('api');
    const worker = await scene.start('worker');
    await scene.open();
    await worker.kill();
    const asked = await scene.ask();
    await until('the question lies in the queue', () => isInTheQueue(scene));
    await emptyTheQueue(scene);
    const again = scene.atMessage(10, () => emptyTheQueue(scene));
    const restarted = await worker.start();
    await again();
    await comesToRest(scene, restarted);
    expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
    await theRecordIsWhole(scene);
    // And whatever is promised afterwards goes through the emptied queue as before.
    const closed = await scene.call({ as: scene.leader, to: `callouts/${asked.body.id}/close`, body: {} });
    expect(closed.status).toBe(200);
    await comesToRest(scene, performance.now());
  });

  onEachQueue(
    'because it was killed is not missed while it is away, and is used again when it is back, empty',
    async (scene) => {
      await scene.start('api');
      await scene.start('worker');
      await scene.open();
      const killed = scene.atMessage(10, () => scene.redis!.kill());
      const asked = await scene.ask();
      await killed();
      await comesToRest(scene, performance.now());
      expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
      const second = await scene.ask();
      expect(second.status).toBe(201);
      await comesToRest(scene, performance.now());
      await scene.redis!.startEmpty();
      const third = await scene.ask();
      expect(third.status).toBe(201);
      await comesToRest(scene, performance.now());
      await theRecordIsWhole(scene, { callouts: 3 });
    },
    { on: hasRedisToKill ? ['redis'] : [] },
  );

  onEachQueue(
    'because it is not there yet keeps nobody from starting, and is used once it comes',
    async (scene) => {
      await scene.redis!.kill();
      await scene.start('api');
      await scene.start('worker');
      await scene.open();
      const asked = await scene.ask();
      await comesToRest(scene, performance.now());
      expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
      await scene.redis!.startEmpty();
      expect((await scene.ask()).status).toBe(201);
      await comesToRest(scene, performance.now());
      await theRecordIsWhole(scene, { callouts: 2 });
    },
    { on: hasRedisToKill ? ['redis'] : [] },
  );
});
