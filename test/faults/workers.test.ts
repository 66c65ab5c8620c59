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

  onEachQueue(
    'that is killed while it gathers what people are reminded of leaves it to the living, and each is told once',
    async (scene) => {
      const { world } = scene;
      await world.owner(
        `insert into agreement_review (id, agreement_id, municipality_id, group_id, side, person_id, name, reviewed_on, next_on)
         select uuidv7(), a.id, a.municipality_id, a.group_id, 'group', c.person_id, 'Lederen', day, day + 30
         from agreement a join agreement_contact c on c.agreement_id = a.id and c.rank = 0,
           (select (clock_now() at time zone 'Europe/Oslo')::date as day) today`,
      );
      const [ahead] = await world.owner<{ interval: string }>(
        `select (local::date + 1 + time '09:30' - local)::text as interval
         from (select clock_now() at time zone 'Europe/Oslo' as local) now`,
      );
      await world.wind(ahead!.interval);
      const line = await blockade(world, 'insert', 'reminder', `new.kind = 'cooperation.agreement-review'`);
      const killed = await scene.start('worker', 'first');
      await line.holds();
      await killed.kill();
      await line.lift();
      const gathered = await world.owner(`select from reminder_round where kind <> ''`);
      expect(gathered.length).toBeGreaterThan(0);
      expect(await world.owner(`select from reminder_round where kind = ''`)).toEqual([]);
      await scene.start('worker', 'second');
      const told = () => world.owner(`select from message where template = 'reminder'`);
      await until('she is told', async () => (await told()).length > 0 && (await scene.isQuiet()));
      expect(await told()).toHaveLength(1);
      expect(scene.sink.taken).toHaveLength(1);
    },
    { on: ['postgres'] },
  );

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
