import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  Queue,
  runMigrations,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
  type Processor,
} from 'bullmq';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { queueNames, type QueueName } from './job.js';
import { examineRedis, ForgetfulRedis, redisConnection } from './redis.js';

/** What lies in the queue: the outbox row and what it said, so that a job can be run without asking twice. */
export type QueuedJob = { readonly outboxId: string; readonly name: string; readonly payload: unknown };

const seconds = 1000;
/** Small enough that the 15 seconds promised after a crash hold; BullMQ's own defaults wait a minute and then give up. */
const patience = {
  lockDuration: 10 * seconds,
  stalledInterval: 5 * seconds,
  maxStalledCount: 50,
  // After an error in its loop a worker would otherwise rest for 15 s.
  runRetryDelay: seconds,
};
const finished = { removeOnComplete: true, removeOnFail: true };
const concurrency: Record<QueueName, number> = { prompt: 8, outreach: 2, chores: 2 };

/** Makes room for the queue in PostgreSQL, as the owner, in a schema of its own in which the service role may do anything. */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // By default, since only the owner may give away: what the service makes there itself while it runs is its own already.
    await client.query(`create schema if not exists ${DEFAULT_SCHEMA}`);
    for (const what of ['tables', 'sequences', 'functions']) {
      await client.query(`alter default privileges in schema ${DEFAULT_SCHEMA} grant all on ${what} to beredt_service`);
    }
    await runMigrations(client);
    await client.query(`grant all on schema ${DEFAULT_SCHEMA} to beredt_service`);
  } finally {
    await client.end();
  }
}

/** The queue on whichever backend is configured; it only wakes, so losing all of it loses nothing. */
export class JobQueue {
  private readonly queues = new Map<QueueName, Promise<Queue>>();
  private readonly workers: Worker[] = [];
  private readonly running = new Set<Promise<unknown>>();

  private constructor(
    readonly backend: 'redis' | 'postgres',
    private readonly connection: (purpose: 'produce' | 'work') => ConnectionOptions,
    private readonly onError: (error: Error) => void,
    private examination?: () => Promise<void>,
  ) {}

  /** Chooses the backend: Redis where a URL is configured, PostgreSQL otherwise. No other code knows. */
  static async open(
    settings: { redisUrl: string | undefined; databaseUrl: string },
    onError: (error: Error) => void,
  ): Promise<JobQueue> {
    if (settings.redisUrl) {
      setDefaultBackendFactory();
      const url = settings.redisUrl;
      const queue = new JobQueue(
        'redis',
        (purpose) => redisConnection(url, purpose),
        onError,
        () => examineRedis(url),
      );
      // One that is away for now is waited for while the work is done here; one that forgets is nothing to begin with.
      await queue.examine().catch((error: Error) => {
        if (error instanceof ForgetfulRedis) throw error;
        onError(error);
      });
      return queue;
    }
    setDefaultBackendFactory(createPostgresBackend);
    const connection = {
      connectionString: settings.databaseUrl,
      max: 3,
      keepAlive: true,
    } as unknown as ConnectionOptions;
    return new JobQueue('postgres', () => connection, onError);
  }

  /** Puts jobs in line; rejects when the backend cannot be reached. `attempt` makes a job that is sent again a new one. */
  async add(queue: QueueName, jobs: { job: QueuedJob; priority: number; attempt: number }[]): Promise<void> {
    const line = await this.reached(queue);
    await line.addBulk(
      jobs.map(({ job, priority, attempt }) => ({
        name: job.name,
        data: job,
        opts: { jobId: `${job.outboxId}_${attempt}`, priority: priority + 1, ...finished },
      })),
    );
  }

  /** Starts taking jobs from every line. */
  work(processor: Processor<QueuedJob>): void {
    for (const name of queueNames) {
      const options = { connection: this.connection('work'), concurrency: concurrency[name], ...patience };
      const worker = new Worker<QueuedJob>(name, (...job) => this.follow(processor(...job)), options);
      worker.on('error', this.onError);
      this.workers.push(worker);
    }
  }

  /** Resolves when the backend answers and can be relied on; rejects with the reason when not. */
  async check(): Promise<void> {
    const line = await this.reached('prompt');
    await line.getJobCounts('active');
  }

  /** How many jobs wait or run, by line. */
  async depths(): Promise<Record<string, number>> {
    const counts = await Promise.all(
      queueNames.map(async (name) => [
        name,
        await (await this.reached(name)).getJobCountByTypes('prioritized', 'waiting', 'active'),
      ]),
    );
    return Object.fromEntries(counts) as Record<string, number>;
  }

  /** Finishes what runs, takes nothing new; a backend that is away is not waited for. */
  async stopWorking(): Promise<void> {
    const workers = this.workers.splice(0);
    if (workers.length === 0) return;
    const isThere = await this.isThere();
    await Promise.all(workers.map(async (worker) => within(20 * seconds, worker.close(!isThere))));
    await Promise.allSettled(this.running);
  }

  /** Lets go of every connection. */
  async close(): Promise<void> {
    await this.stopWorking();
    const isThere = await this.isThere();
    const letGo = async (line: Promise<Queue>) => (isThere ? (await line).close() : (await line).disconnect());
    await Promise.all([...this.queues.values()].map(async (line) => within(seconds, letGo(line))));
  }

  /** Once it has been found to be as it must, it is not asked again. */
  private async examine(): Promise<void> {
    await this.examination?.();
    this.examination = undefined;
  }

  private async follow<T>(work: Promise<T>): Promise<T> {
    this.running.add(work);
    try {
      return await work;
    } finally {
      this.running.delete(work);
    }
  }

  private async isThere(): Promise<boolean> {
    return within(
      seconds,
      this.check().then(
        () => true,
        () => false,
      ),
    ).then((answer) => answer === true);
  }

  /**
   * The line once it has been reached; rejects where it cannot be, so that it is tried anew the next time. BullMQ itself waits for one
   * that never was there as long as that takes, and never comes back to one that went away while it began.
   */
  private async reached(name: QueueName): Promise<Queue> {
    const known = this.queues.get(name) ?? this.begin(name);
    this.queues.set(name, known);
    return known.catch((error: unknown) => {
      if (this.queues.get(name) === known) this.queues.delete(name);
      throw error;
    });
  }

  private async begin(name: QueueName): Promise<Queue> {
    await this.examine();
    const queue = new Queue(name, { connection: this.connection('produce') });
    queue.on('error', this.onError);
    const ready = queue.waitUntilReady().then(() => queue);
    if (await within(3 * seconds, ready)) return queue;
    await within(seconds, queue.close());
    throw new Error(`The line ${name} of the queue cannot be reached.`);
  }
}

/** What it comes to, or nothing where it takes too long or fails: the last words to a line that is being let go. */
async function within<T>(ms: number, ending: Promise<T>): Promise<T | undefined> {
  return Promise.race([ending.catch(() => undefined), pause(ms, undefined, { ref: false })]);
}
