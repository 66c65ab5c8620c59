import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Log } from '../platform/log.js';
import { Notices } from '../platform/notices.js';
import { boardChannel, grantsChannel, groupChannel, municipalityChannel, readinessChannel } from './live.channels.js';
import { LiveGateway } from './live.gateway.js';
import { WatchedRooms } from './watched.rooms.js';

/** Takes the hints of all processes to the rooms of this one, and looks now and then without any: a lost hint costs time, nothing else. */
@Injectable()
export class LiveHints implements OnModuleInit, OnModuleDestroy {
  private readonly stop = new AbortController();
  private beats: Promise<void>[] = [];

  constructor(
    private readonly notices: Notices,
    private readonly gateway: LiveGateway,
    private readonly watched: WatchedRooms,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    const { incidents, municipalities, groups, readiness } = this.watched;
    this.notices.on(boardChannel, (id) => incidents.nudge(id));
    this.notices.on(groupChannel, (id) => groups.nudge(id));
    this.notices.on(municipalityChannel, (id) => municipalities.nudge(id));
    this.notices.on(readinessChannel, (id) => readiness.nudge(id));
    this.notices.on(grantsChannel, (personId) => void this.attempt(() => this.gateway.recheck(personId)));
    this.notices.onListening(() => void this.attempt(() => this.lookAtAll()));
    this.beats = [
      this.every(2000, () => incidents.catchUp()),
      // Offers lapse and agreements end without anybody doing anything.
      this.every(15_000, async () => this.lookAtSummaries()),
      this.every(60_000, () => this.gateway.recheck()),
    ];
  }

  /** Resolves when nothing is being looked at any more. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await Promise.all(this.beats);
  }

  /** What was told while nobody listened is found out. */
  private async lookAtAll(): Promise<void> {
    this.lookAtSummaries();
    await this.watched.incidents.catchUp();
    await this.gateway.recheck();
  }

  private lookAtSummaries(): void {
    this.watched.municipalities.nudgeAll();
    this.watched.groups.nudgeAll();
    this.watched.readiness.nudgeAll();
  }

  private async every(everyMs: number, look: () => Promise<void>): Promise<void> {
    const { signal } = this.stop;
    for (;;) {
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      await this.attempt(look);
    }
  }

  private async attempt(look: () => Promise<void>): Promise<void> {
    await look().catch((error: unknown) =>
      this.log.error({ err: error }, 'what is shown could not be checked; it is tried again'),
    );
  }
}
