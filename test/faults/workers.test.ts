import { blockade } from './blockade.js';
import { until } from '../support/waiting.js';
import { comesToRest, deliveries, everybodyWasAskedOnce, theRecordIsWhole } from './findings.js';
import { onEachQueue } from './play.js';
import { volunteers } from './scene.js';

/** A worker writes down from so many claims at once, at the most. */
const writers = 3;

describe('One worker of several', () => {
  onEachQueue('that is killed leaves its work to the living', async (scene) => {
    await scene.start('api');
    const workers = { first: await scene.start('worker', 'first'), second: await scene.start('worker', 'second') };
    await scene.open();
    const killed = scene.atMessage(20, (token) => workers[token as keyof typeof workers].kill());
    const asked = await scene.ask();
    await killed();
    await comesToRest(scene, performance.now());
    const { repeated } = await everybodyWasAskedOnce(scene, asked.body.id);
    expect(repeated).toBeGreaterThan(0);
    await theRecordIsWhole(scene);
  });

  onEachQueue('that was out of time longer than its lease writes nothing over those who took over', async (scene) => {
    await scene.start('api');
    const frozen = await scene.start('worker');
    const living = await scene.start('worker');
    await scene.open();
    const held: { first: (() => void)[]; again: (() => void)[] } = { first: [], again: [] };
    const answerAll = (some: (() => void)[]) => some.splice(0).forEach((answer) => answer());
    scene.sink.watch(async ({ reference }) => {
      const some = reference.endsWith(':1') ? held.first : held.again;
      return new Promise<void>((answer) => some.push(answer));
    });
    const line = await blockade(scene.world, 'update', 'delivery', `new.state = 'sent' and new.attempt = 1`);
    living.freeze();
    const asked = await scene.ask();
    await until('all messages are on their way', () => held.first.length === volunteers);
    answerAll(held.first);
    await line.holds();
    frozen.freeze();
    living.thaw();
    await scene.world.wind('11 seconds');
    const rows = () => deliveries(scene, asked.body.id);
    const takenOver = async () => (await rows()).filter(({ state, attempt }) => state === 'sending' && attempt === 2);
    // The rows that its writers stand at, one each, are its own still; all the others are taken over.
    const others = volunteers - writers;
    await until(
      'the living one sends again',
      async () => held.again.length >= others && held.again.length === (await takenOver()).length,
      { otherwise: async () => [held.again.length, await rows()] },
    );
    const repeated = held.again.length;
    frozen.thaw();
    await line.lift();
    await until('it has written', async () => (await rows()).some(({ state }) => state === 'sent'));
    expect(await takenOver()).toHaveLength(repeated);
    await frozen.says('outcomes came after their lease');
    answerAll(held.again);
    await comesToRest(scene, performance.now());
    expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated });
    const written = await rows();
    expect(written.filter(({ receipt, attempt }) => !receipt?.endsWith(`:${attempt}`))).toEqual([]);
    await theRecordIsWhole(scene);
  });
});
