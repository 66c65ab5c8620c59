import type { Grant, Role } from '../../../src/contract/access.js';

/** A page that somebody may start from, and what she is there. */
export type Home = { kind: 'municipality' | 'group' | 'mine'; id: string; roles: Role[] };

const municipal: readonly Role[] = ['municipal_coordinator', 'duty_officer', 'municipal_reader', 'county_observer'];
const leading: readonly Role[] = ['group_leader', 'group_deputy', 'storekeeper', 'organisation_officer'];

function place(grant: Grant): Omit<Home, 'roles'> | null {
  if (grant.municipalityId && municipal.includes(grant.role)) return { kind: 'municipality', id: grant.municipalityId };
  if (grant.groupId && leading.includes(grant.role)) return { kind: 'group', id: grant.groupId };
  if (grant.role === 'volunteer') return { kind: 'mine', id: '' };
  return null;
}

/** Every page that these grants open, each once: municipalities first, then groups, then one's own. */
export function homesOf(grants: readonly Grant[]): Home[] {
  const homes: Home[] = [];
  for (const grant of grants) {
    const found = place(grant);
    if (!found) continue;
    const known = homes.find((home) => home.kind === found.kind && home.id === found.id);
    if (known) known.roles.push(grant.role);
    else homes.push({ ...found, roles: [grant.role] });
  }
  const order = ['municipality', 'group', 'mine'];
  return homes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** True when these grants let somebody open incidents and ask groups there. */
export function mayAsk(grants: readonly Grant[], municipalityId: string): boolean {
  return grants.some(
    (grant) =>
      grant.municipalityId === municipalityId &&
      (grant.role === 'duty_officer' || grant.role === 'municipal_coordinator'),
  );
}
