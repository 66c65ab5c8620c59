import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from './actor.js';
import { Database } from './database.js';
import { JobQueue } from './queue.js';

const actor = systemActor('readiness');

/** What stands between this process and its work; `expectedMigration` is the newest that this release knows. */
@Injectable()
export class Readying {
  private stopping = false;

  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly expectedMigration: string,
  ) {}

  /** From now on nobody should be sent here. */
  stop(): void {
    this.stopping = true;
  }

  /** The names of what is missing; empty when all is there. */
  async missing(): Promise<string[]> {
    const checks: Record<string, () => Promise<boolean>> = {
      database: () => this.db.as(actor, (tx) => tx.query('select 1')).then(() => true),
      queue: () => this.queue.check().then(() => true),
      migrations: () => this.isMigrated(),
    };
    const answers = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => ((await inTime(check())) ? [] : [name])),
    );
    return [...answers.flat(), ...(this.stopping ? ['stopping'] : [])];
  }

  private async isMigrated(): Promise<boolean> {
    const rows = await this.db.as(actor, (tx) =>
      tx.query<unknown[]>('select 1 from migration where name = $1', [this.expectedMigration]),
    );
    return rows.length > 0;
  }
}

/** True when the check says so within two seconds. */
async function inTime(check: Promise<boolean>): Promise<boolean> {
  return Promise.race([check.catch(() => false), pause(2000, false, { ref: false })]);
}
