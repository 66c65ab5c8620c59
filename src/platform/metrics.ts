import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { systemActor } from './actor.js';
import { Database } from './database.js';
import { JobQueue } from './queue.js';

const actor = systemActor('metrics');

/** What the process measures, for Prometheus; numbers only, nothing that names anybody. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.count('beredt_outbox_rows', 'Promised work that is not done, by state.', 'state', async () => {
      const [row] = await this.db.as(actor, (tx) =>
        tx.query<{ due: number; given_up: number }[]>(
          `select count(*) filter (where given_up_at is null and due_at <= clock_now())::int as due,
             count(*) filter (where given_up_at is not null)::int as given_up from outbox where done_at is null`,
        ),
      );
      return { due: row?.due ?? 0, given_up: row?.given_up ?? 0 };
    });
    this.count('beredt_queue_jobs', 'Jobs that wait or run, by line.', 'line', () => this.queue.depths());
  }

  /** Adds a gauge that is read anew at each collection; one that cannot be read just now is left out. */
  count(name: string, help: string, label: string, read: () => Promise<Record<string, number>>): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        const values = await read().catch(() => ({}));
        for (const [value, number] of Object.entries(values)) gauge.set({ [label]: value }, number);
      },
    });
  }
}
