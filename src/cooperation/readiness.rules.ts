import type { Capacity } from '../contract/groups.js';
import type { Readiness } from '../contract/readiness.js';

/** How many days ahead something due is shown. */
const daysAhead = 60;

/** What is known of a group's readiness toward one municipality. */
export type GroupReadiness = Readiness['groups'][number] & {
  /** Whether it serves the municipality, or only has an agreement with it. */
  readonly serves: boolean;
  /** Whether somebody answers for it. */
  readonly led: boolean;
  /** Whether an agreement ran out and none took its place. */
  readonly ended: boolean;
  /** How many contacts of the agreement in force have left. */
  readonly contactsLeft: number;
  readonly reviewOn: string | null;
  /** What the agreement in force counts on. */
  readonly offer: readonly { readonly capability: string; readonly quantity: number }[];
};

/** What all groups together can give, by capability and unit. */
export function totalCapacity(groups: readonly { capacities: readonly Capacity[] }[]): Readiness['capacity'] {
  const totals = new Map<string, Readiness['capacity'][number]>();
  for (const { capability, unit = '', quantity } of groups.flatMap(({ capacities }) => capacities)) {
    const key = `${capability} ${unit}`;
    const sum = totals.get(key)?.quantity ?? 0;
    totals.set(key, { capability, unit, quantity: sum + quantity });
  }
  return [...totals.values()].toSorted(
    (a, b) => a.capability.localeCompare(b.capability) || a.unit.localeCompare(b.unit),
  );
}

/** What the agreements count on, beside what the groups say that they have. */
export function agreedOf(
  groups: readonly Pick<GroupReadiness, 'groupId' | 'offer' | 'capacities'>[],
): Readiness['agreed'] {
  return groups.flatMap(({ groupId, offer, capacities }) =>
    offer.map(({ capability, quantity }) => {
      const has = capacities.find((capacity) => capacity.capability === capability)?.quantity ?? null;
      return { groupId, capability, quantity, has };
    }),
  );
}

/** Where a group says that it has less than was agreed; `count` is what is missing. */
export function belowAgreed(agreed: Readiness['agreed']): Readiness['holes'] {
  return agreed.flatMap(({ groupId, capability, quantity, has }) =>
    quantity > (has ?? 0) ? [{ kind: 'below_agreed' as const, groupId, capability, count: quantity - (has ?? 0) }] : [],
  );
}

/** What would fail when it counts; numbers of people and things, never names. */
export function holesOf(groups: readonly GroupReadiness[]): Readiness['holes'] {
  return groups.flatMap((group) => {
    const counts = {
      unreachable_members: group.members - group.reachable,
      no_contact: group.serves && !group.led ? 1 : 0,
      agreement_ended: group.ended && !group.agreement ? 1 : 0,
      agreement_contact_left: group.contactsLeft,
    };
    const kinds = Object.keys(counts) as (keyof typeof counts)[];
    return kinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ kind, groupId: group.groupId, count: counts[kind] }));
  });
}

/** What has to be seen to within sixty days, or should have been, the most pressing first; `today` is `YYYY-MM-DD`. */
export function duesOf(groups: readonly GroupReadiness[], today: string): Readiness['dues'] {
  const horizon = new Date(Date.parse(today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const dues = groups.flatMap(({ groupId, agreement, reviewOn }) => [
    { kind: 'agreement_review' as const, groupId, dueOn: reviewOn },
    { kind: 'agreement_ends' as const, groupId, dueOn: agreement?.validTo ?? null },
  ]);
  return dues
    .flatMap(({ dueOn, ...due }) => (dueOn && dueOn <= horizon ? [{ ...due, dueOn }] : []))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}
