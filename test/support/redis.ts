import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { aFreePort, Process } from './processes.js';

const found = process.env['BEREDT_TEST_REDIS'] ?? '';
const isProgram = found !== '' && !found.includes('://');

/** Whether there is a Redis to test with; whoever runs the tests has said which. */
export const hasRedis = found !== '';
/** Whether it is one that a test may kill: a program that the test starts, not somebody's running server. */
export const hasRedisToKill = isProgram;

/** A Redis for one test. */
export type TestRedis = {
  url: string;
  /** Whether anything lies there under a name with this in it. */
  holds: (part: string) => Promise<boolean>;
  /** Throws away all that it holds, as if it had never been told. */
  flush: () => Promise<void>;
  kill: () => Promise<void>;
  /** Starts it again with nothing in it, under the same address. */
  startEmpty: () => Promise<void>;
  close: () => Promise<void>;
};

/** A Redis of the test's own on a free port, or a database of the one that was named. */
export async function aRedis(): Promise<TestRedis> {
  return isProgram ? ownRedis(found) : namedRedis(found);
}

async function within<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

const holding = (url: string) => async (part: string) =>
  within(url, async (redis) => (await redis.keys(`*${part}*`)).length > 0);

async function ownRedis(program: string): Promise<TestRedis> {
  const port = await aFreePort();
  const url = `redis://127.0.0.1:${port}`;
  const folders: string[] = [];
  let running: Process;
  const start = async () => {
    const folder = await mkdtemp(join(tmpdir(), 'beredt-redis-'));
    folders.push(folder);
    const settings = { bind: '127.0.0.1', port, dir: folder, appendonly: 'yes', save: '' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    running = new Process(program, args);
    await running.says('Ready to accept connections');
  };
  await start();
  return {
    url,
    holds: holding(url),
    flush: async () => within(url, async (redis) => void (await redis.flushall())),
    kill: async () => running.kill(),
    startEmpty: start,
    close: async () => {
      await running.kill();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

let taken = 0;
async function namedRedis(server: string): Promise<TestRedis> {
  // A running server has sixteen databases; ours begin at the far end, one per test and per process that runs tests.
  const database = 15 - (((taken += 1) + 5 * Number(process.env['JEST_WORKER_ID'] ?? 1)) % 15);
  const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  const flush = async () => within(url, async (redis) => void (await redis.flushdb()));
  const refuse = async () => Promise.reject(new Error('A server that runs elsewhere is not ours to kill.'));
  await flush();
  return { url, holds: holding(url), flush, kill: refuse, startEmpty: refuse, close: flush };
}
