import type { ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';

const seconds = 1000;

/** How the queue reaches Redis, by its URL. */
export function redisConnection(url: string, purpose: 'produce' | 'work'): ConnectionOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' && { tls: {} }),
    // A worker notices a silent line after 15 s; a producer fails at once, since the outbox tries again.
    ...(purpose === 'work'
      ? { maxRetriesPerRequest: null, socketTimeout: 15 * seconds }
      : { commandTimeout: 3 * seconds }),
    ...(purpose === 'produce' && { enableOfflineQueue: false, maxRetriesPerRequest: 1 }),
  };
}

/** What Redis must be set to so that it throws no job away: BullMQ works with no other policy, and a restart is to find what was there. */
const mustBe: Readonly<Record<string, string>> = { 'maxmemory-policy': 'noeviction', appendonly: 'yes' };

/** A Redis that is there and set up to forget. */
export class ForgetfulRedis extends Error {}

/**
 * Resolves where Redis answers and keeps what it is given; throws `ForgetfulRedis` where it would not, and anything else where it cannot be
 * reached. One that lets nobody read its settings, as hosted ones do, is taken at its word.
 */
export async function examineRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2 * seconds,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    for (const [name, wanted] of Object.entries(mustBe)) {
      const [, found] = await settingOf(redis, name);
      if (found && found !== wanted) throw new ForgetfulRedis(`Redis must run with ${name} ${wanted}, not ${found}.`);
    }
  } finally {
    redis.disconnect();
  }
}

async function settingOf(redis: Redis, name: string): Promise<string[]> {
  try {
    return (await redis.config('GET', name)) as string[];
  } catch (error) {
    if (error instanceof Error && error.name === 'ReplyError') return [];
    throw error;
  }
}
