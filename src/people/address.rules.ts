import { NotSignedIn } from '../platform/problem.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import type { OwnAddress } from '../contract/own-addresses.js';

/** Whether messages that are sent there reach her. */
const works = ({ verified, optedOut }: OwnAddress) => verified && !optedOut;
const letsIn = (address: OwnAddress) => works(address) && address.signsIn;

/** Whether she can do without it: what reaches her now, and what lets her in, is not taken from her. */
export function isSpare(address: OwnAddress, all: readonly OwnAddress[]): boolean {
  const others = all.filter(({ id }) => id !== address.id);
  return [works, letsIn].every((good) => !good(address) || others.some(good));
}

/** Whoever is signed in; throws `NotSignedIn` for the rest. */
export function herself(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new NotSignedIn();
  return actor;
}
