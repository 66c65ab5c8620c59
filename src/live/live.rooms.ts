import type { Scope } from '../access/policies.rules.js';
import type { LiveNamespace, LiveSocket } from './live.socket.js';
import { Pace } from './room.pace.js';

/** A socket's place in a room: held while the watch is answered, taken once it has been, with what the socket has been shown. */
export type Seat<Shown> = { readonly socket: LiveSocket; taken?: { readonly scope: Scope; shown: Shown } };

/** A seat that is told of changes. */
export type TakenSeat<Shown> = Required<Seat<Shown>>;

/** What is read for a room when something may be new in it, and how those who sit there are told of what each has not been shown. */
export type RoomKind<Shown, News> = {
  readonly restMs: number;
  read(id: string, seats: readonly TakenSeat<Shown>[]): Promise<News>;
  /** Whether anybody had to be told. */
  tell(id: string, seats: readonly TakenSeat<Shown>[], news: News): boolean;
};

type Room<Shown> = { readonly seats: Map<string, Seat<Shown>>; readonly pace: Pace };

/**
 * Who watches what in this process. The room is looked at when it is nudged, at its pace, and each seat is told what it has not been shown:
 * so it does not matter what happened while its watch was being answered, nor which hint was lost.
 */
export class Rooms<Shown, News> {
  private readonly rooms = new Map<string, Room<Shown>>();

  constructor(
    private readonly kind: RoomKind<Shown, News>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Holds a seat, before the snapshot is read; a seat that the socket had there already is given up for it. */
  hold(id: string, socket: LiveSocket): Seat<Shown> {
    const seat: Seat<Shown> = { socket };
    if (socket.connected) this.room(id).seats.set(socket.id, seat);
    return seat;
  }

  /** Takes the seat after the snapshot was sent, unless it has been left meanwhile. */
  take(id: string, seat: Seat<Shown>, scope: Scope, shown: Shown): void {
    const room = this.rooms.get(id);
    if (room?.seats.get(seat.socket.id) !== seat) return;
    seat.taken = { scope, shown };
    room.pace.nudge();
  }

  /** Gives up the seat, or whichever the socket has in the room. */
  leave(id: string, socket: LiveSocket, seat?: Seat<Shown>): void {
    const room = this.rooms.get(id);
    if (!room || (seat && room.seats.get(socket.id) !== seat)) return;
    room.seats.delete(socket.id);
    if (room.seats.size > 0) return;
    room.pace.end();
    this.rooms.delete(id);
  }

  /** Gives up every seat of the socket, or those that it may not keep. */
  leaveAll(socket: LiveSocket, mayKeep: (scope: Scope) => boolean = () => false): void {
    for (const [id, { seats }] of this.rooms) {
      const seat = seats.get(socket.id);
      // A seat that is only held is judged when it is taken, by the grants of that moment.
      if (seat && !(seat.taken ? mayKeep(seat.taken.scope) : socket.connected)) this.leave(id, socket);
    }
  }

  /** Something may be new in a room; where nobody watches it, nothing is read. */
  nudge(id: string): void {
    this.rooms.get(id)?.pace.nudge();
  }

  nudgeAll(): void {
    for (const { pace } of this.rooms.values()) pace.nudge();
  }

  /** The rooms with somebody in them, and what each of those has been shown. */
  shown(): Map<string, Shown[]> {
    const all = [...this.rooms].map(([id, room]) => [id, taken(room).map((seat) => seat.taken.shown)] as const);
    return new Map(all.filter(([, shown]) => shown.length > 0));
  }

  /** No room is looked at any more. */
  end(): void {
    for (const { pace } of this.rooms.values()) pace.end();
    this.rooms.clear();
  }

  private room(id: string): Room<Shown> {
    const known = this.rooms.get(id);
    if (known) return known;
    const pace = new Pace(this.kind.restMs, async () => this.look(id, room));
    const room: Room<Shown> = { seats: new Map(), pace };
    this.rooms.set(id, room);
    return room;
  }

  private async look(id: string, room: Room<Shown>): Promise<boolean> {
    const seats = taken(room);
    if (seats.length === 0) return false;
    try {
      const news = await this.kind.read(id, seats);
      // Who came while it was read may have seen newer things already; she is served by the nudge that she gave.
      const still = seats.filter((seat) => room.seats.get(seat.socket.id) === seat);
      return this.kind.tell(id, still, news);
    } catch (error) {
      this.onError(error);
      return true;
    }
  }
}

function taken<Shown>({ seats }: Room<Shown>): TakenSeat<Shown>[] {
  return [...seats.values()].filter((seat): seat is TakenSeat<Shown> => seat.taken !== undefined);
}

/** Those seats as one receiver, so that a message is put into bytes once however many watch; undefined where there are none. */
export function everyone<Shown>(seats: readonly Seat<Shown>[]): ReturnType<LiveNamespace['to']> | undefined {
  return seats[0]?.socket.nsp.local.to(seats.map(({ socket }) => socket.id));
}
