import type { OrganisationLevel } from '../contract/organisations.js';

const height: Record<OrganisationLevel, number> = { national: 2, county: 1, local: 0 };

/** Whether an association of this level can stand right under one of the other; alone it may be anything. */
export function standsUnder(level: OrganisationLevel, parent: OrganisationLevel | null): boolean {
  return parent === null || height[level] < height[parent];
}
