import { may, type DeedName, type Scope } from '../access/policies.rules.js';
import type { PersonActor } from '../platform/actor.js';
import { Log } from '../platform/log.js';
import { everyone, Rooms, type TakenSeat } from './live.rooms.js';
import type { Answer, LiveNamespace, LiveSocket } from './live.socket.js';

/** What a socket has been shown of each part, as text. */
type Shown = Readonly<Record<string, string>>;

/** The parts of a summary as they stand, and the text of each, by which one is told from another. */
type News<Parts> = { parts: Parts; texts: Shown };

/** Summaries at most two a second. */
const restMs = 500;

/** The instant at which something was read is no news. */
const textOf = (part: unknown): string =>
  JSON.stringify(Array.isArray(part) ? part : { ...(part as object), at: undefined });

/** Who watches a place where several lists are kept: each socket is told of the parts that have become other than what it was shown. */
export abstract class SummaryRooms<Parts extends Record<string, unknown>> {
  private readonly rooms: Rooms<Shown, News<Parts>>;

  constructor(log: Log) {
    this.rooms = new Rooms(
      { restMs, read: (id, seats) => this.lookAgain(id, seats), tell: (id, seats, news) => this.tell(id, seats, news) },
      (error) => log.error({ err: error }, 'a summary could not be shown; it is tried again'),
    );
  }

  /** What must be permitted to watch, and where. */
  protected abstract readonly deed: DeedName;
  protected abstract scopeOf(id: string): Scope;

  /** Reads all parts as the actor; throws the refusal where she may not. */
  protected abstract read(actor: PersonActor, id: string): Promise<Parts>;

  protected abstract send(to: ReturnType<LiveNamespace['to']>, id: string, parts: Partial<Parts>): void;

  /** Answers with everything; from there on the socket is told of what changes. */
  async watch(socket: LiveSocket, id: string, answer: Answer<Parts>): Promise<void> {
    const seat = this.rooms.hold(id, socket);
    try {
      const parts = await this.read(socket.data.actor, id);
      answer?.(parts);
      this.rooms.take(id, seat, this.scopeOf(id), textsOf(parts));
      // What she may do can have changed while it was read.
      this.recheck(socket);
    } catch (error) {
      this.rooms.leave(id, socket, seat);
      throw error;
    }
  }

  /** Leaves what the socket's caller may no longer watch. */
  recheck(socket: LiveSocket): void {
    this.rooms.leaveAll(socket, (scope) => may(socket.data.actor, this.deed, scope));
  }

  /** Leaves everything: the line is gone. */
  leave(socket: LiveSocket): void {
    this.rooms.leaveAll(socket);
  }

  nudge(id: string): void {
    this.rooms.nudge(id);
  }

  nudgeAll(): void {
    this.rooms.nudgeAll();
  }

  end(): void {
    this.rooms.end();
  }

  /** Read once for all, but as one of them, so that both locks hold here too. */
  private async lookAgain(id: string, seats: readonly TakenSeat<Shown>[]): Promise<News<Parts>> {
    const [first] = seats;
    if (!first) throw new Error('Nobody watches.');
    const parts = await this.read(first.socket.data.actor, id);
    return { parts, texts: textsOf(parts) };
  }

  private tell(id: string, seats: readonly TakenSeat<Shown>[], { parts, texts }: News<Parts>): boolean {
    const alike = new Map<string, TakenSeat<Shown>[]>();
    for (const seat of seats) {
      const news = Object.keys(texts).filter((name) => texts[name] !== seat.taken.shown[name]);
      if (news.length === 0) continue;
      const key = news.join();
      alike.set(key, [...(alike.get(key) ?? []), seat]);
      seat.taken.shown = texts;
    }
    for (const [key, together] of alike) {
      const names = new Set(key.split(','));
      const changed = Object.fromEntries(Object.entries(parts).filter(([name]) => names.has(name))) as Partial<Parts>;
      const to = everyone(together);
      if (to) this.send(to, id, changed);
    }
    return alike.size > 0;
  }
}

function textsOf(parts: Record<string, unknown>): Shown {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, textOf(part)]));
}
