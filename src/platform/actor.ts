import type { Grant } from '../contract/access.js';

/** A role somebody holds; one that is inherited comes with a municipality that has taken over another. */
export type HeldGrant = Grant & { readonly inherited?: boolean };

/** Who is asking: a person with her grants, the service itself under a name, or nobody in particular. */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly grants: readonly HeldGrant[];
      readonly sessionId?: string;
    }
  | { readonly kind: 'system'; readonly name: string }
  | { readonly kind: 'visitor' };

/** Somebody signed in. */
export type PersonActor = Extract<Actor, { kind: 'person' }>;

/** Somebody who has not signed in. */
export const visitor: Actor = { kind: 'visitor' };

/** The service at its own work; the name says which, and stands in the audit. */
export function systemActor(name: string): Actor {
  return { kind: 'system', name };
}
