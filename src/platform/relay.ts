import { Injectable } from '@nestjs/common';
import { systemActor } from './actor.js';
import { Database } from './database.js';
import { declaredJobs, type QueueName } from './job.js';
import { JobRunner } from './job-runner.js';
import { Log } from './log.js';
import { JobQueue, type QueuedJob } from './queue.js';
import { Rounds } from './rounds.js';

type DueRow = { id: string; name: string; payload: unknown; priority: number; tries: number };
const batch = 500;
const actor = systemActor('relay');

/**
 * Takes what is due and puts off its next sending; the wait doubles from 5 s to 5 min, so that a long line is not
 * filled with repeats while a job lost with its queue is back within seconds.
 */
const claim = `update outbox set tries = tries + 1, due_at = clock_now() + interval '5 s' * power(2, least(tries, 6))
  where id in (
    select id from outbox where done_at is null and given_up_at is null and due_at <= clock_now()
    order by priority, due_at for update skip locked limit ${batch})
  returning id, name, payload, priority, tries`;

/** Moves promised work from the outbox to the queue, at least once, from any number of processes. */
@Injectable()
export class Relay {
  private readonly rounds = new Rounds(async () => (await this.sendBatch()) === batch);

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly runner: JobRunner,
    private readonly log: Log,
  ) {}

  /** Sends everything that is due; calls that come meanwhile share one more round. */
  async wake(): Promise<void> {
    return this.rounds.wake();
  }

  private async sendBatch(): Promise<number> {
    // TypeORM answers an UPDATE … RETURNING with the rows and their number.
    const [rows] = await this.db.as(actor, (tx) => tx.query<[DueRow[], number]>(claim));
    const lines = new Map<QueueName, DueRow[]>();
    for (const row of rows) {
      const line = declaredJobs().get(row.name)?.queue ?? 'chores';
      lines.set(line, [...(lines.get(line) ?? []), row]);
    }
    await Promise.all([...lines].map(async ([line, due]) => this.send(line, due)));
    return rows.length;
  }

  private async send(line: QueueName, rows: DueRow[]): Promise<void> {
    const asJob = (row: DueRow): QueuedJob => ({ outboxId: row.id, name: row.name, payload: row.payload });
    try {
      await this.queue.add(
        line,
        rows.map((row) => ({ job: asJob(row), priority: row.priority, attempt: row.tries })),
      );
    } catch (error) {
      this.log.warn(
        { err: error, line, jobs: rows.length },
        'the queue cannot be reached; the work is done here instead',
      );
      for (const row of rows) await this.runner.run(asJob(row)).catch(() => undefined);
    }
  }
}
