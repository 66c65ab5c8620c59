import { useSyncExternalStore } from 'react';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, ServerToClient } from '../../../src/contract/live.js';

/** Whether news reaches this page: `since` is when it last did. */
export type Line = { state: 'connecting' | 'live' | 'lost'; since: Date };

const patienceMs = 6_000;

/** The one line to the service that all watches of this page share; it opens with the first of them. */
class LiveLine {
  readonly socket: Socket<ServerToClient, ClientToServer> = io('/live', {
    autoConnect: false,
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 3_000,
    timeout: patienceMs,
  });
  private line: Line = { state: 'connecting', since: new Date() };
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.socket.on('connect', () => this.becomes('live'));
    this.socket.on('disconnect', (reason) => this.lose(reason === 'io server disconnect'));
    this.socket.on('connect_error', () => this.lose(!this.socket.active));
    this.socket.onAny(() => this.heard());
    window.addEventListener('offline', () => this.socket.active && this.reopen());
    window.addEventListener('online', () => this.socket.active && this.reopen());
  }

  /** Opens the line if it is not open. */
  open(): void {
    if (!this.socket.active) this.socket.connect();
  }

  /** Closes the line, as when somebody signs out. */
  close(): void {
    this.socket.disconnect();
    this.becomes('connecting');
  }

  /** Notes that something came, by whatever way. */
  heard(): void {
    this.line = { ...this.line, since: new Date() };
    if (this.line.state === 'lost') this.tell();
  }

  now = (): Line => this.line;

  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private reopen(): void {
    this.socket.disconnect();
    this.lose(false);
    this.socket.connect();
  }

  private lose(again: boolean): void {
    if (this.line.state !== 'lost') this.becomes('lost', this.line.state === 'connecting' ? undefined : new Date());
    if (again) window.setTimeout(() => this.open(), patienceMs / 3);
  }

  private becomes(state: Line['state'], since: Date = this.line.since): void {
    this.line = { state, since: state === 'live' ? new Date() : since };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The line of this page. */
export const liveLine = new LiveLine();

/** Whether news reaches this page now. */
export function useLine(): Line {
  return useSyncExternalStore(liveLine.listen, liveLine.now);
}
