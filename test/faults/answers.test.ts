import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { ServiceProcess } from '../support/processes.js';
import { until } from '../support/waiting.js';
import { blockade } from './blockade.js';
import { comesToRest, theRecordIsWhole } from './findings.js';
import { onEachQueue } from './play.js';
import { emptyTheQueue } from './queue.loss.js';
import { smsSecret, type Scene } from './scene.js';

/** Something that one person has said; `acknowledged` is what the service answered, and null where nobody knows. */
type Said = { id: string; phone: string; minutes: number; acknowledged: boolean };
type Kept = { phone: string; minutes: number; counts: boolean };

/** Each person says this often that she comes, and in how many minutes: a number that nobody says twice. */
const times = 4;
const kills = 4;

async function post(url: string, headers: Record<string, string>, body: string): Promise<boolean> {
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual' }).catch(() => undefined);
  await answer?.arrayBuffer().catch(() => undefined);
  return answer !== undefined && (answer.ok || answer.status === 303);
}

const byLink = async ({ url }: ServiceProcess, link: string, minutes: number, key: string) =>
  post(
    `${url}/r/${link}`,
    { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': key },
    new URLSearchParams({ answer: 'coming', minutes: String(minutes) }).toString(),
  );

async function byText({ url }: ServiceProcess, from: string, minutes: number, id: string): Promise<boolean> {
  const body = JSON.stringify({ id, from, text: `Ja, kommer om ${minutes} min` });
  const signature = `sha256=${createHmac('sha256', smsSecret).update(body).digest('hex')}`;
  return post(
    `${url}/api/v1/inbound/sms/gateway`,
    { 'content-type': 'application/json', 'x-signature': signature },
    body,
  );
}

async function untilYes(say: () => Promise<boolean>): Promise<boolean> {
  while (!(await say())) await pause(200);
  return true;
}

const linkOf = (scene: Scene, phone: string) =>
  /\/r\/([\w-]+)/.exec(scene.sink.taken.find(({ to }) => to === phone)!.text)![1]!;

/** One person, who answers and changes her mind; a text message is handed in again until it is acknowledged, a tap on a link is not. */
async function answers(scene: Scene, index: number, waits: number[]): Promise<Said[]> {
  const { phone } = scene.members[index]!;
  const link = linkOf(scene, phone);
  const service = scene.services[0]!;
  const said: Said[] = [];
  for (const [time, wait] of waits.entries()) {
    await pause(wait);
    const minutes = 1 + index * times + time;
    const id = randomUUID();
    const isText = (index + time) % 2 === 0;
    const say = async () => (isText ? byText(service, phone, minutes, id) : byLink(service, link, minutes, id));
    const acknowledged = isText ? await untilYes(say) : await say();
    // A provider, or a nervous thumb, may tell the same twice.
    if (acknowledged && minutes % 5 === 0) await say();
    said.push({ id, phone, minutes, acknowledged });
  }
  return said;
}

/** Fails where an acknowledged answer is missing or doubled, or where not the last one of a person counts. */
function nothingIsMissing(said: readonly Said[], kept: readonly Kept[]): void {
  const timesKept = (minutes: number) => kept.filter((row) => row.minutes === minutes).length;
  const wrong = said.filter(
    ({ minutes, acknowledged }) => timesKept(minutes) > 1 || (acknowledged && timesKept(minutes) === 0),
  );
  expect(wrong).toEqual([]);
  for (const phone of new Set(said.map((one) => one.phone))) {
    const own = said.filter((one) => one.phone === phone);
    const last = own.findLastIndex(({ acknowledged }) => acknowledged);
    const mayCount = own.slice(Math.max(last, 0)).map(({ minutes }) => minutes);
    const counts = kept.filter((row) => row.phone === phone && row.counts).map(({ minutes }) => minutes);
    expect(mayCount).toEqual(expect.arrayContaining(counts));
    expect(counts).toHaveLength(last < 0 ? counts.length : 1);
  }
}

const keptAnswers = `select c.address as phone, a.minutes, a.minutes is not distinct from m.minutes as counts
  from callout_answer a join callout_member m on m.callout_id = a.callout_id and m.membership_id = a.membership_id
    join contact_point c on c.person_id = a.person_id`;

/** Another transaction waits for the row of a text that is being read, or has passed it by and called the work done. */
const secondHand = `select 1 from pg_locks join pg_stat_activity using (pid)
  where not granted and locktype in ('transactionid', 'tuple') and datname = current_database()
  union all select 1 from outbox where name = 'outreach.read-inbound' and done_at is not null`;

describe('Answers to a service that is killed', () => {
  onEachQueue('at random moments are all there if they were acknowledged, and the last one counts', async (scene) => {
    const seed = Number(process.env['BEREDT_TEST_SEED'] ?? 20230809);
    const [waits, lives] = fc.sample(
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: times, maxLength: times }), {
          minLength: scene.members.length,
          maxLength: scene.members.length,
        }),
        fc.array(fc.integer({ min: 50, max: 1200 }), { minLength: kills, maxLength: kills }),
      ),
      { seed, numRuns: 1 },
    )[0]!;
    const service = await scene.start();
    await scene.open();
    await scene.ask();
    await comesToRest(scene, performance.now());
    const answering = Promise.all(scene.members.map(async (_, index) => answers(scene, index, waits[index]!)));
    let restarted = performance.now();
    for (const life of lives) {
      await pause(life);
      await service.kill();
      restarted = await service.start();
    }
    const said = (await answering).flat();
    await comesToRest(scene, Math.max(restarted, performance.now() - 1000));
    expect(said.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(scene.members.length);
    nothingIsMissing(said, await scene.world.owner<Kept>(keptAnswers));
    const log = await theRecordIsWhole(scene);
    const answered = log.filter(({ kind }) => kind === 'callout_answered');
    expect(answered.length).toBeGreaterThan(0);
  });

  onEachQueue(
    'before they are committed are not acknowledged, and are taken once when they come again',
    async (scene) => {
      const service = await scene.start();
      await scene.open();
      const asked = await scene.ask();
      await comesToRest(scene, performance.now());
      const [{ phone }, other] = scene.members as [Scene['members'][0], Scene['members'][0]];
      const [textId, key] = [randomUUID(), randomUUID()];
      const say = async () =>
        Promise.all([byText(service, phone, 10, textId), byLink(service, linkOf(scene, other.phone), 20, key)]);
      const line = await blockade(scene.world, 'insert', 'inbound');
      const said = say();
      await line.holds();
      expect(await Promise.race([said, pause(1000, 'no answer')])).toBe('no answer');
      await service.kill();
      expect(await said).toEqual([false, false]);
      await line.lift();
      const restarted = await service.start();
      expect(await say()).toEqual([true, true]);
      expect(await say()).toEqual([true, true]);
      await comesToRest(scene, restarted);
      const kept = await scene.world.owner<Kept>(`${keptAnswers} order by a.minutes`);
      expect(kept.map((row) => [row.phone, row.minutes])).toEqual([
        [phone, 10],
        [other.phone, 20],
      ]);
      const answer = await scene.call<{ counts: { coming: number } }>({
        as: scene.leader,
        to: `callouts/${asked.body.id}`,
      });
      expect(answer.body.counts.coming).toBe(2);
      await theRecordIsWhole(scene);
    },
  );

  onEachQueue('while a text message is being read are read by the next', async (scene) => {
    const service = await scene.start();
    await scene.open();
    const asked = await scene.ask();
    await comesToRest(scene, performance.now());
    const line = await blockade(scene.world, 'update', 'inbound', 'new.read_at is not null');
    const [{ phone }] = scene.members as [Scene['members'][0]];
    expect(await byText(service, phone, 20, randomUUID())).toBe(true);
    await line.holds();
    // Longer than the queue's patience: the same work is handed out again while the first still holds the row.
    await until('a second hand has come to it', async () => (await scene.world.owner(secondHand)).length > 0);
    await service.kill();
    await line.lift();
    // What the queue itself would hand out once more is gone: nothing may rest on it.
    await emptyTheQueue(scene);
    const restarted = await service.start();
    await comesToRest(scene, restarted);
    const answer = await scene.call<{ counts: { coming: number } }>({
      as: scene.leader,
      to: `callouts/${asked.body.id}`,
    });
    expect(answer.body.counts.coming).toBe(1);
    await theRecordIsWhole(scene);
  });
});
