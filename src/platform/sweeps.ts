import { setMaxListeners } from 'node:events';
import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Log } from './log.js';

/** Work that every worker derives again from the rows, at intervals; what no wake-up told of is found here. */
@Injectable()
export class Sweeps {
  private readonly sweeps: { name: string; everyMs: number; sweep: () => Promise<unknown> }[] = [];
  private readonly stop = new AbortController();
  private loops: Promise<void>[] = [];

  constructor(private readonly log: Log) {}

  /** Adds a sweep; it never overlaps itself and must be safe beside the same sweep in another process. */
  every(everyMs: number, name: string, sweep: () => Promise<unknown>): void {
    this.sweeps.push({ name, everyMs, sweep });
  }

  start(): void {
    // Every sweep waits on the one signal.
    setMaxListeners(this.sweeps.length + 1, this.stop.signal);
    this.loops = this.sweeps.map(async ({ name, everyMs, sweep }) => {
      while (!this.stop.signal.aborted) {
        await sweep().catch((error: unknown) => this.log.error({ err: error, sweep: name }, 'a sweep failed'));
        await pause(everyMs, undefined, { signal: this.stop.signal }).catch(() => undefined);
      }
    });
  }

  /** Resolves when the last running sweep has ended. */
  async end(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.loops);
  }
}
