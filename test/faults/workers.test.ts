import { until } from '../support/waiting.js';
import { comesToRest, deliveries, everybodyWasAskedOnce, theRecordIsWhole } from './findings.js';
import { onEachQueue } from './play.js';
import { volunteers } from './scene.js';

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
    const workers = { first: await scene.start('worker', 'first'), second: await scene.start('worker', 'second') };
    await scene.open();
    const before = scene.sink.taken.length;
    const held: { answer: () => void; token: string | undefined }[] = [];
    scene.sink.watch(async ({ token }) => new Promise<void>((answer) => held.push({ answer, token })));
    const asked = await scene.ask();
    await until('all messages are on their way', () => scene.sink.taken.length === before + volunteers);
    const frozen = workers[held[0]!.token as keyof typeof workers];
    frozen.freeze();
    // What it has sent is answered, but it hears of that only when its lease is over.
    held.splice(0).forEach(({ answer }) => answer());
    await scene.world.wind('11 seconds');
    await until('the living one sends again', () => held.length === volunteers);
    frozen.thaw();
    await frozen.says('outcomes came after their lease');
    const meanwhile = await deliveries(scene, asked.body.id);
    expect(meanwhile.filter(({ state, attempt }) => state !== 'sending' || attempt < 2)).toEqual([]);
    held.splice(0).forEach(({ answer }) => answer());
    await comesToRest(scene, performance.now());
    expect(await everybodyWasAskedOnce(scene, asked.body.id)).toEqual({ repeated: volunteers });
    const written = await deliveries(scene, asked.body.id);
    expect(written.filter(({ receipt, attempt }) => !receipt?.endsWith(`:${attempt}`))).toEqual([]);
    await theRecordIsWhole(scene);
  });
});
