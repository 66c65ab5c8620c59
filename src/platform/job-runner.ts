import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { systemActor } from './actor.js';
import { Database } from './database.js';
import { declaredJobs, HANDLES, type JobDeclaration } from './job.js';
import { Log, scrub } from './log.js';
import type { QueuedJob } from './queue.js';

type Handler = (payload: unknown) => Promise<void>;
const actor = systemActor('jobs');
/** Longer than one release takes to replace another. */
const graceMinutes = 15;

/** Finds the one handler of each declared job and runs it; refuses to start when one is missing or doubled. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly handlers = new Map<string, Handler>();
  private finished: string[] = [];
  private flushing: Promise<void> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly db: Database,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    for (const wrapper of this.discovery.getProviders()) this.collect(wrapper.instance as unknown);
    const missing = [...declaredJobs().keys()].filter((name) => !this.handlers.has(name));
    if (missing.length > 0) throw new Error(`Nobody handles these jobs: ${missing.join(', ')}.`);
  }

  /** Runs one job to its end and has its outbox row marked done; rejects when it should be tried again. */
  async run({ outboxId, name, payload }: QueuedJob): Promise<void> {
    const declaration = declaredJobs().get(name);
    const handler = this.handlers.get(name);
    const read = declaration?.schema.safeParse(payload);
    if (!handler || !read?.success)
      return this.giveUp(outboxId, name, 'No handler of this release takes this payload.');
    try {
      await handler(read.data);
    } catch (error) {
      this.log.error({ err: error, job: name, outboxId }, 'a job failed and will be tried again');
      await this.remember(outboxId, error instanceof Error ? error.message : String(error));
      throw error;
    }
    this.finished.push(outboxId);
    this.flushing ??= this.flush();
    await this.flushing;
  }

  private collect(instance: unknown): void {
    if (typeof instance !== 'object' || instance === null) return;
    for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const own = (instance as Record<string, unknown>)[method];
      if (typeof own !== 'function') continue;
      const declaration = Reflect.getMetadata(HANDLES, own) as JobDeclaration | undefined;
      if (!declaration) continue;
      if (this.handlers.has(declaration.name)) throw new Error(`The job ${declaration.name} has two handlers.`);
      this.handlers.set(declaration.name, own.bind(instance) as Handler);
    }
  }

  /** Marks everything finished so far as done, in one statement; jobs that end meanwhile share the next. */
  private async flush(): Promise<void> {
    await Promise.resolve();
    const ids = this.finished.splice(0);
    this.flushing = undefined;
    await this.db.as(actor, (tx) =>
      tx.query('update outbox set done_at = clock_now(), last_error = null where id = any($1::uuid[])', [ids]),
    );
  }

  private async remember(outboxId: string, message: string): Promise<void> {
    await this.db.as(actor, (tx) =>
      tx.query('update outbox set last_error = left($2, 2000) where id = $1 and done_at is null', [
        outboxId,
        scrub(message).replaceAll('\0', ''),
      ]),
    );
  }

  /** What no release that runs here can do is left to a newer one for a while, since old and new run side by side. */
  private async giveUp(outboxId: string, name: string, why: string): Promise<void> {
    const [[row]] = await this.db.as(actor, (tx) =>
      tx.query<[{ over: boolean }[], number]>(
        `update outbox set last_error = $2,
           given_up_at = case when created_at <= clock_now() - interval '${graceMinutes} minutes' then clock_now() end
         where id = $1 and done_at is null returning given_up_at is not null as over`,
        [outboxId, why],
      ),
    );
    if (row?.over) this.log.error({ job: name, outboxId }, `a job was given up: ${why}`);
    else this.log.warn({ job: name, outboxId }, `a job is left to another process for now: ${why}`);
  }
}
