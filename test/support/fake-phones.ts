import { setTimeout as pause } from 'node:timers/promises';
import {
  Channel,
  Channels,
  NotTaken,
  Refused,
  type Outgoing,
  type Receipt,
  type Traceable,
} from '../../src/outreach/channel.port.js';

/**
 * How a provider behaves towards an address: `takes`, says no (`refuses` for good, `busy` for now), breaks the line after
 * taking (`breaks`) or before (`drops`), or says nothing at all, until the sender lets go (`hangs`) or ever (`deaf`).
 */
export type Mood = 'takes' | 'refuses' | 'busy' | 'breaks' | 'drops' | 'hangs' | 'deaf';

/** What a phone has got, and when, by this machine's clock. */
export type Heard = Outgoing & { at: number };

/** Everybody's phones and mailboxes, behind one provider that keeps what it took and can be told how to behave. */
export class FakePhones extends Channels {
  readonly heard: Heard[] = [];
  /** Every attempt to hand something over, also those that were not taken; with when the sender let go. */
  readonly tried: { reference: string; at: number; letGoAt?: number }[] = [];
  simulated = true;
  slowMs = 0;
  private readonly moods = new Map<string, Mood[]>();
  /** Whether the provider can be asked what became of a reference. */
  traceable = true;

  for(): Channel {
    return this.traceable ? new TraceableProvider(this) : new Provider(this);
  }

  /** Everything is as it was at first. */
  forget(): void {
    this.heard.length = 0;
    this.tried.length = 0;
    this.moods.clear();
    Object.assign(this, { traceable: true, simulated: true, slowMs: 0 });
  }

  /** The provider's mood at the next messages to the address, one after the other; the last one stays. */
  towards(address: string, ...moods: Mood[]): void {
    this.moods.set(address, moods);
  }

  /** What the address has got, in order. */
  heardAt(address: string): Heard[] {
    return this.heard.filter(({ to }) => to === address);
  }

  moodTowards(address: string): Mood {
    const moods = this.moods.get(address) ?? [];
    return (moods.length > 1 ? moods.shift() : moods[0]) ?? 'takes';
  }
}

/** What happens before a message is taken; where it throws, it never is. */
const before: { [When in Mood]?: (signal?: AbortSignal) => Promise<unknown> } = {
  refuses: async () => {
    throw new Refused('no such number');
  },
  busy: async () => {
    throw new NotTaken('try again');
  },
  drops: async () => {
    throw new Error('the line broke before anything was taken');
  },
  deaf: async () => new Promise(() => undefined),
  hangs: async (signal) => pause(60_000, undefined, { signal, ref: false }),
};

class Provider extends Channel {
  constructor(protected readonly phones: FakePhones) {
    super();
  }

  async send(message: Outgoing, signal?: AbortSignal): Promise<Receipt> {
    const { phones } = this;
    const attempt: FakePhones['tried'][number] = { reference: message.reference, at: performance.now() };
    phones.tried.push(attempt);
    signal?.addEventListener('abort', () => (attempt.letGoAt = performance.now()));
    if (phones.slowMs > 0) await pause(phones.slowMs, undefined, { signal });
    const mood = phones.moodTowards(message.to);
    await before[mood]?.(signal);
    phones.heard.push({ ...message, at: performance.now() });
    if (mood === 'breaks') throw new Error('the line broke after it was taken');
    return { receipt: `receipt of ${message.reference}` };
  }
}

class TraceableProvider extends Provider implements Traceable {
  async find(reference: string): Promise<Receipt | null> {
    const taken = this.phones.heard.some((message) => message.reference === reference);
    return taken ? { receipt: `receipt of ${reference}` } : null;
  }
}

/** The reply link in a message. */
export function linkIn({ text }: { text: string }): string {
  const link = /https?:\/\/\S+\/r\/[A-Za-z0-9_-]{22}/.exec(text)?.[0];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
}

/** The token of the reply link in a message. */
export const tokenIn = (message: { text: string }): string => linkIn(message).split('/r/')[1]!;
