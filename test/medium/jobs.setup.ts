import { Injectable, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { DEFAULT_SCHEMA } from 'bullmq';
import { z } from 'zod';
import { systemActor } from '../../src/platform/actor.js';
import { Database, type Tx } from '../../src/platform/database.js';
import { Handles, job, type PayloadOf } from '../../src/platform/job.js';
import { JobRunner } from '../../src/platform/job-runner.js';
import { Log } from '../../src/platform/log.js';
import { Outbox } from '../../src/platform/outbox.js';
import { JobQueue } from '../../src/platform/queue.js';
import { Relay } from '../../src/platform/relay.js';
import { aRedis, hasRedis, hasRedisToKill } from '../support/redis.js';
import { aDatabase } from '../support/world.js';

export const note = job('test.note', z.object({ word: z.string() }));
export const stumble = job('test.stumble', z.object({ word: z.string(), times: z.number() }));

/** Writes down the words that it is given, some only after it has stumbled. */
@Injectable()
export class Notebook {
  readonly words: string[] = [];
  slowMs = 0;
  private readonly stumbles = new Map<string, number>();

  @Handles(note)
  async note({ word }: PayloadOf<typeof note>): Promise<void> {
    if (this.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.slowMs));
    this.words.push(word);
  }

  @Handles(stumble)
  async stumble({ word, times }: PayloadOf<typeof stumble>): Promise<void> {
    const before = this.stumbles.get(word) ?? 0;
    this.stumbles.set(word, before + 1);
    if (before < times) throw new Error('no answer from +47 912 34 567');
    this.words.push(word);
  }

  times(word: string): number {
    return this.words.filter((known) => known === word).length;
  }
}

export const backends = hasRedis ? (['postgres', 'redis'] as const) : (['postgres'] as const);
export type Backend = (typeof backends)[number];
export type OutboxState = { name: string; tries: number; done: boolean; given_up: boolean; last_error: string | null };

/** The outbox, the queue on the backend and a notebook that does the jobs; `work` starts the worker. */
export async function aLineOfWork(backend: Backend) {
  const world = await aDatabase();
  const redis = backend === 'redis' ? await aRedis() : undefined;
  const log = new Log('silent');
  const queue = await JobQueue.open({ redisUrl: redis?.url, databaseUrl: world.serviceUrl }, () => undefined);

  @Module({
    imports: [DiscoveryModule],
    providers: [
      JobRunner,
      Relay,
      Notebook,
      { provide: Database, useValue: world.db },
      { provide: JobQueue, useValue: queue },
      { provide: Log, useValue: log },
    ],
  })
  class Line {}

  const app = await NestFactory.createApplicationContext(Line, { logger: false });
  const [relay, runner, notebook] = [app.get(Relay), app.get(JobRunner), app.get(Notebook)];
  const outbox = new Outbox();
  const promise = <T>(work: (tx: Tx, outbox: Outbox) => Promise<T>) =>
    world.db.as(systemActor('test'), (tx) => work(tx, outbox));
  const rows = () =>
    world.owner<OutboxState>(
      `select name, tries, done_at is not null as done, given_up_at is not null as given_up, last_error
       from outbox order by created_at, id`,
    );

  const tables = async () => {
    const found = await world.owner<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 and tablename !~ 'migration'`,
      [DEFAULT_SCHEMA],
    );
    return found.map(({ name }) => name).join(', ');
  };

  return {
    ...world,
    relay,
    notebook,
    promise,
    rows,
    work: () => queue.work(async ({ data }) => runner.run(data)),
    /** Throws away all that lies in the queue, as if it had never been told. */
    loseTheQueue: async () => (redis ? redis.flush() : void (await world.owner(`truncate ${await tables()}`))),
    canBreak: redis === undefined || hasRedisToKill,
    /** The queue cannot be reached any more. */
    breakTheQueue: async () =>
      redis ? redis.kill() : void (await world.owner(`alter schema ${DEFAULT_SCHEMA} rename to gone`)),
    close: async () => {
      await queue.close();
      await app.close();
      await redis?.close();
      await world.close();
    },
  };
}

export type LineOfWork = Awaited<ReturnType<typeof aLineOfWork>>;
