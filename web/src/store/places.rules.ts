import type { EquipmentPlace } from '../../../src/contract/stores.js';

/** The places that this one can lie in: neither itself nor any that lies in it. */
export function placesOutside(all: readonly EquipmentPlace[], id: string | undefined): EquipmentPlace[] {
  const within = new Set(id === undefined ? [] : [id]);
  // Each comes after the one that it lies in.
  for (const place of all) if (place.parentId !== null && within.has(place.parentId)) within.add(place.id);
  return all.filter((place) => !within.has(place.id));
}
