import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { EmbeddedPostgres } from '../src/platform/embedded-postgres.js';
import { end } from './part.js';

const logins = { owner: 'owner', service: 'service' } as const;

/** What both sides stand on: one PostgreSQL as in production and, where there is one, a Redis; in a directory of their own. */
export class Grounds {
  private constructor(
    private readonly directory: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly redis: { child: ChildProcess; port: number } | undefined,
  ) {}

  /** `redisServer` is the path of a Redis or Valkey server, or nothing. */
  static async prepare(redisServer: string): Promise<Grounds> {
    const directory = await mkdtemp(join(tmpdir(), 'beredt-bench-'));
    process.once('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
    const log = (line: string) => void process.stdout.write(`${line}\n`);
    const postgres = await EmbeddedPostgres.start({ dataDir: directory, durable: true, log });
    const redis = redisServer ? await startRedis(redisServer, directory) : undefined;
    return new Grounds(directory, postgres, redis);
  }

  /** A database of one side's own. */
  async database(name: string): Promise<{ ownerUrl: string; serviceUrl: string; adminUrl: string }> {
    await this.postgres.createDatabase(name);
    const { owner, service } = logins;
    const [ownerUrl, serviceUrl] = [this.postgres.urlFor(owner, name), this.postgres.urlFor(service, name)];
    return { ownerUrl, serviceUrl, adminUrl: this.postgres.urlFor('admin', name) };
  }

  /** One side's part of the Redis; undefined where there is none. */
  redisUrl(side: 'product' | 'bare'): string | undefined {
    return this.redis && `redis://127.0.0.1:${this.redis.port}/${side === 'product' ? 0 : 1}`;
  }

  async clear(): Promise<void> {
    if (this.redis) await end(this.redis.child);
    await this.postgres.stop();
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** With the settings that an installation of ours has. */
async function startRedis(program: string, directory: string): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const kept = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction', '--save', ''];
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory];
  const child = spawn(program, [...where, ...kept], { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50 });
  client.on('error', () => undefined);
  const answered = await Promise.race([client.ping(), sleep(10_000, 'late')]);
  client.disconnect();
  if (answered !== 'PONG') throw new Error('Redis did not start.');
  return { child, port };
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
