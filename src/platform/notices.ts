import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Tx } from './database.js';
import { Log } from './log.js';

/** Hints from process to process, by LISTEN and NOTIFY; one may be lost, so nothing rests on them alone. */
@Injectable()
export class Notices {
  private readonly listeners = new Map<string, (payload: string) => void>();
  private readonly beginnings = new Set<() => void>();
  private readonly stop = new AbortController();
  private client: Client | undefined;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Log,
  ) {}

  /** Tells every listening process when, and only if, the transaction commits. */
  async notify(tx: Tx, channel: string, payload: string): Promise<void> {
    await tx.query('select pg_notify($1, $2)', [channel, payload]);
  }

  /** Calls back on each notice; call before `start`. */
  on(channel: string, listener: (payload: string) => void): void {
    this.listeners.set(channel, listener);
  }

  /** Calls back whenever listening has begun, again or for the first time: what was told before that was missed. */
  onListening(listener: () => void): void {
    this.beginnings.add(listener);
  }

  /** Listens until ended, and again whenever the connection is lost. */
  start(): void {
    this.loop = this.listen();
  }

  async end(): Promise<void> {
    this.stop.abort();
    await this.client?.end().catch(() => undefined);
    await this.loop;
  }

  private async listen(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const client = new Client({
        connectionString: this.databaseUrl,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
      });
      const lost = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
      });
      client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.(payload ?? ''));
      try {
        await client.connect();
        for (const channel of this.listeners.keys()) await client.query(`listen ${client.escapeIdentifier(channel)}`);
        this.client = client;
        for (const begun of this.beginnings) begun();
        if (!this.stop.signal.aborted) await lost;
      } catch (error) {
        this.log.warn({ err: error }, 'cannot listen for notices; trying again');
      }
      await client.end().catch(() => undefined);
      await pause(1000, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
