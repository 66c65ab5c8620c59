import { Injectable } from '@nestjs/common';
import { demand, may } from '../access/policies.rules.js';
import type { WatchIncident } from '../contract/live.js';
import type { Board } from '../contract/board.js';
import type { LogEntry } from '../contract/incidents.js';
import { BoardService } from '../incidents/board/board.service.js';
import { Log } from '../platform/log.js';
import { NotFound } from '../platform/problem.js';
import { IncidentReader, mostEntries, type IncidentNews } from './incident.reader.js';
import { everyone, Rooms, type TakenSeat } from './live.rooms.js';
import type { Answer, LiveSocket } from './live.socket.js';

/** The last entry that a socket has been sent, and which board. */
type Shown = { seq: number; stamp: string };

/** Boards at most ten a second. */
const restMs = 100;

/** Who watches which incident: each is sent every entry once, in order, and the board whenever it is another. */
@Injectable()
export class IncidentRooms {
  private readonly rooms: Rooms<Shown, IncidentNews | undefined>;

  constructor(
    private readonly reader: IncidentReader,
    private readonly boards: BoardService,
    log: Log,
  ) {
    this.rooms = new Rooms(
      { restMs, read: (id, seats) => this.read(id, seats), tell: (id, seats, news) => this.tell(id, seats, news) },
      (error) => log.error({ err: error }, 'an incident could not be shown; it is tried again'),
    );
  }

  /** Answers with the board and the log after what the client has; from there on it is told of everything. */
  async watch(
    socket: LiveSocket,
    { incidentId, afterSeq = 0 }: WatchIncident,
    answer: Answer<{ board: Board; entries: LogEntry[] }>,
  ): Promise<void> {
    const seat = this.rooms.hold(incidentId, socket);
    try {
      const { board, entries, scope, shown } = await this.snapshot(socket, incidentId, afterSeq);
      answer?.({ board, entries });
      this.rooms.take(incidentId, seat, scope, shown);
    } catch (error) {
      this.rooms.leave(incidentId, socket, seat);
      throw error;
    }
  }

  unwatch(socket: LiveSocket, incidentId: string): void {
    this.rooms.leave(incidentId, socket);
  }

  /** Leaves what the socket's caller may no longer watch. */
  recheck(socket: LiveSocket): void {
    this.rooms.leaveAll(socket, (scope) => may(socket.data.actor, 'incident.board', scope));
  }

  /** Leaves everything: the line is gone. */
  leave(socket: LiveSocket): void {
    this.rooms.leaveAll(socket);
  }

  nudge(incidentId: string): void {
    this.rooms.nudge(incidentId);
  }

  /** Finds the watched incidents that have moved on without a hint. */
  async catchUp(): Promise<void> {
    const shown = this.rooms.shown();
    if (shown.size === 0) return;
    const stamps = await this.reader.stamps([...shown.keys()]);
    for (const [id, stamp] of stamps) {
      if (shown.get(id)?.some((one) => one.stamp !== stamp)) this.rooms.nudge(id);
    }
  }

  end(): void {
    this.rooms.end();
  }

  private async snapshot(socket: LiveSocket, incidentId: string, afterSeq: number) {
    const found = await this.reader.find(socket.data.actor, incidentId);
    if (!found) throw new NotFound();
    // Read after its stamp: a board that is drawn in between is then sent once more, instead of never.
    const { board, entries } = await this.boards.snapshot(socket.data.actor, incidentId, afterSeq);
    const scope = { municipalityId: found.municipalityId };
    // What she may do can have changed while it was read.
    demand(socket.data.actor, 'incident.board', scope);
    const first = entries.slice(0, mostEntries);
    const seq = first.at(-1)?.seq ?? Math.min(afterSeq, board.seq);
    return { board, entries: first, scope, shown: { seq, stamp: found.stamp } };
  }

  private async read(id: string, seats: readonly TakenSeat<Shown>[]): Promise<IncidentNews | undefined> {
    return this.reader.since(id, Math.min(...seats.map(({ taken }) => taken.shown.seq)));
  }

  private tell(id: string, seats: readonly TakenSeat<Shown>[], news: IncidentNews | undefined): boolean {
    if (!news) return false;
    const hasEntries = this.tellEntries(id, seats, news.entries);
    // While somebody has not come to the end of the log, the board waits: it never speaks of entries that were not sent.
    const behind = news.isMore ? [] : seats.filter(({ taken }) => taken.shown.stamp !== news.stamp);
    everyone(behind)?.emit('incident.board', { board: news.board });
    for (const { taken } of behind) taken.shown.stamp = news.stamp;
    if (news.isMore) this.rooms.nudge(id);
    return hasEntries || behind.length > 0;
  }

  /** As a rule all have been shown the same; who has just come may be elsewhere in the log. */
  private tellEntries(incidentId: string, seats: readonly TakenSeat<Shown>[], entries: readonly LogEntry[]): boolean {
    const last = entries.at(-1)?.seq ?? 0;
    const waiting = seats.filter(({ taken }) => taken.shown.seq < last);
    for (const seq of new Set(waiting.map(({ taken }) => taken.shown.seq))) {
      const together = waiting.filter(({ taken }) => taken.shown.seq === seq);
      everyone(together)?.emit('incident.entries', {
        incidentId,
        entries: entries.filter((entry) => entry.seq > seq),
      });
      for (const { taken } of together) taken.shown.seq = last;
    }
    return waiting.length > 0;
  }
}
