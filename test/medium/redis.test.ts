import { Redis } from 'ioredis';
import { newId } from '../../src/platform/ids.js';
import { JobQueue } from '../../src/platform/queue.js';
import { examineRedis, ForgetfulRedis } from '../../src/platform/redis.js';
import { aRedis, hasRedisToKill, type TestRedis } from '../support/redis.js';
import { until } from '../support/waiting.js';

const away = /ECONNREFUSED|closed|writeable|reached|retries|timed out/;
const forgetful = [
  ['maxmemory-policy', 'allkeys-lru'],
  ['appendonly', 'no'],
] as const;

it('A Redis that is not there is told from one that forgets', async () => {
  const error = await examineRedis('redis://127.0.0.1:1').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(ForgetfulRedis);
});

for (const backend of hasRedisToKill ? ['Redis'] : [])
  describe(`A queue on ${backend}`, () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await aRedis();
    });
    afterAll(() => redis?.close());

    const open = (onError: (error: Error) => void) => JobQueue.open({ redisUrl: redis.url, databaseUrl: '' }, onError);
    async function set(name: string, value: string): Promise<void> {
      const client = new Redis(redis.url);
      await client.config('SET', name, value);
      client.disconnect();
    }

    it('takes one that keeps what it is given', async () => {
      await expect(examineRedis(redis.url)).resolves.toBeUndefined();
    });

    it.each(forgetful)('refuses one whose %s is %s, and says how it must be', async (name, value) => {
      const before = name === 'appendonly' ? 'yes' : 'noeviction';
      await set(name, value);
      await expect(open(() => undefined)).rejects.toThrow(`Redis must run with ${name} ${before}, not ${value}.`);
      await set(name, before);
    });

    it('begins without one that is away, says so, and looks at it once it is there', async () => {
      await redis.kill();
      const errors: Error[] = [];
      const queue = await open((error) => errors.push(error));
      expect(errors.map((error) => error instanceof ForgetfulRedis)).toEqual([false]);
      await expect(queue.check()).rejects.toThrow(away);
      await redis.startEmpty();
      await set('maxmemory-policy', 'allkeys-lru');
      await expect(queue.check()).rejects.toThrow('maxmemory-policy');
      await set('maxmemory-policy', 'noeviction');
      await expect(queue.check()).resolves.toBeUndefined();
      await queue.close();
    });

    it.each(['prompt', 'outreach'] as const)(
      'refuses a job at once where it goes away, also in a line that never had one, and takes it once it is back (%s)',
      async (line) => {
        const queue = await open(() => undefined);
        const put = async (attempt: number) =>
          queue.add(line, [{ job: { outboxId: newId(), name: 'test', payload: {} }, priority: 0, attempt }]);
        if (line === 'prompt') await put(1);
        else await queue.add('prompt', []);
        await redis.kill();
        await expect(put(2)).rejects.toThrow(away);
        await expect(put(3)).rejects.toThrow(away);
        await redis.startEmpty();
        await until('the line takes jobs again', () =>
          put(4).then(
            () => true,
            () => false,
          ),
        );
        await until('it lies there', async () => (await queue.depths().catch(() => undefined))?.[line] === 1);
        await queue.close();
      },
    );
  });
