import { blockade } from './blockade.js';
import { comesToRest, deliveries, everybodyWasAskedOnce, theRecordIsWhole } from './findings.js';
import { onEachQueue } from './play.js';
import { volunteers } from './scene.js';

/** Which of the fifty messages the service does not survive. */
const fatal = 27;

describe('A service that is killed', () => {
  onEachQueue('while it is sending sends the rest, and repeats at most what nobody could know of', async (scene) => {
    const service = await scene.start();
    await scene.open();
    const killed = scene.atMessage(fatal, () => service.kill());
    const asked = await scene.ask();
    await killed();
    const restarted = await service.start();
    await comesToRest(scene, restarted);
    const { repeated } = await everybodyWasAskedOnce(scene, asked.body.id);
    expect(repeated).toBeGreaterThan(0);
    await theRecordIsWhole(scene);
  });

  onEachQueue(
    'after the gateway took the messages, before that was written, sends each once more and says so',
    async (scene) => {
      const service = await scene.start();
      await scene.open();
      const line = await blockade(scene.world, 'update', 'delivery', `new.state = 'sent'`);
      const asked = await scene.ask();
      await line.holds();
      expect(scene.sink.taken).toHaveLength(1 + volunteers);
      await service.kill();
      await line.lift();
      const restarted = await service.start();
      await comesToRest(scene, restarted);
      expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: volunteers });
      await theRecordIsWhole(scene);
    },
  );

  onEachQueue(
    'while the provider was taking the messages asks it, and sends what it never got',
    async (scene) => {
      const service = await scene.start();
      await scene.open();
      const line = await blockade(scene.world, 'insert', 'simulator_message');
      const asked = await scene.ask();
      await line.holds();
      await service.kill();
      await line.lift();
      const restarted = await service.start();
      await comesToRest(scene, restarted);
      expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
      await theRecordIsWhole(scene);
    },
    { mode: 'demo' },
  );

  onEachQueue(
    'after the provider took the messages, before that was written, asks it and sends none again',
    async (scene) => {
      const service = await scene.start();
      await scene.open();
      const line = await blockade(scene.world, 'update', 'delivery', `new.state = 'sent'`);
      const asked = await scene.ask();
      await line.holds();
      await service.kill();
      await line.lift();
      const restarted = await service.start();
      await comesToRest(scene, restarted);
      expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: 0 });
      expect((await deliveries(scene, asked.body.id)).filter(({ attempt }) => attempt !== 1)).toEqual([]);
      await theRecordIsWhole(scene);
    },
    { mode: 'demo' },
  );
});
