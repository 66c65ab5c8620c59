import type { ContactChannel } from '../contract/groups.js';

/** A message on its way to one address; the reference names this attempt and no other. */
export type Outgoing = {
  readonly reference: string;
  readonly deliveryId: string;
  readonly channel: ContactChannel;
  readonly to: string;
  readonly text: string;
  readonly subject?: string;
  readonly html?: string;
};

/** What a provider calls a message that it has taken. */
export type Receipt = { readonly receipt: string };

/** The provider has said no for good: no such number, blocked, unlawful. It is not tried again. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The provider certainly did not take it: not reachable, overloaded, an error before it was stored. It is tried again. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
}

/**
 * One way of reaching people; an adapter per provider.
 * `send` resolves once the provider has taken the message, rejects with `Refused` or `NotTaken` where that is certain,
 * and with anything else where nobody can know whether it was taken. Once the signal says so it must let go: what is taken
 * after that may be taken beside its own repeat.
 */
export abstract class Channel {
  abstract send(message: Outgoing, signal?: AbortSignal): Promise<Receipt>;
}

/** A channel whose provider can be asked what became of a reference. */
export interface Traceable {
  /** The receipt of the message taken under the reference, or null where it certainly never was; rejects where it cannot tell now. */
  find(reference: string, signal?: AbortSignal): Promise<Receipt | null>;
}

/** Whether the provider behind the channel can be asked. */
export function isTraceable(channel: Channel): channel is Channel & Traceable {
  return 'find' in channel && typeof channel.find === 'function';
}

/** The channels of this installation. */
export abstract class Channels {
  /** True where nothing leaves the installation; only then may invented people be written to. */
  abstract readonly simulated: boolean;
  abstract for(channel: ContactChannel): Channel;
}
