import { unitOf, type Capacity } from '../contract/groups.js';
import { Invalid, type Fault } from '../platform/problem.js';

/** Capacity as it is stored: every capability once, and counted in something. */
export type CountedCapacity = Capacity & { unit: string };

function faultOf({ capability, unit }: Capacity, index: number, earlier: readonly Capacity[]): Fault | undefined {
  const path = `capacities.${index}`;
  if (earlier.some((other) => other.capability === capability)) return { path: `${path}.capability`, code: 'unfit' };
  const usual = unitOf[capability];
  if (usual && unit && unit !== usual) return { path: `${path}.unit`, code: 'choice', facts: { values: usual } };
  return usual || unit ? undefined : { path: `${path}.unit`, code: 'missing' };
}

/** The capacities with their units; throws `Invalid` for one named twice, one counted in another unit than everybody's, or in none. */
export function countedCapacities(capacities: readonly Capacity[]): CountedCapacity[] {
  const faults = capacities.flatMap((capacity, index) => faultOf(capacity, index, capacities.slice(0, index)) ?? []);
  if (faults.length > 0) throw new Invalid({}, faults);
  return capacities.map((capacity) => ({ ...capacity, unit: capacity.unit ?? unitOf[capacity.capability] ?? '' }));
}
