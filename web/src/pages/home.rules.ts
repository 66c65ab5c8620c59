import type { Grant, Role } from '../../../src/contract/access.js';

/** A page that somebody may start from, and what she is there. */
export type Home = {
  kind: 'municipality' | 'group' | 'equipment' | 'organisation' | 'mine' | 'map';
  id: string;
  roles: Role[];
};

const municipal: readonly Role[] = ['municipal_coordinator', 'duty_officer', 'municipal_reader', 'county_observer'];
const leading: readonly Role[] = ['group_leader', 'group_deputy', 'organisation_officer'];

function place(grant: Grant, all: readonly Grant[]): Omit<Home, 'roles'> | null {
  const { role, municipalityId, groupId, organisationId } = grant;
  if (municipalityId && municipal.includes(role)) return { kind: 'municipality', id: municipalityId };
  const kind = groupId && kindOf(role, groupId, all);
  if (kind) return { kind, id: groupId };
  return organisationId && role === 'organisation_officer'
    ? { kind: 'organisation', id: organisationId }
    : ownPlace(role);
}

function ownPlace(role: Role): Omit<Home, 'roles'> | null {
  if (role === 'operator') return { kind: 'map', id: '' };
  return role === 'volunteer' ? { kind: 'mine', id: '' } : null;
}

/** Who leads the group finds its equipment from the page of the group. */
function kindOf(role: Role, groupId: string, all: readonly Grant[]): 'group' | 'equipment' | null {
  if (leading.includes(role)) return 'group';
  if (role !== 'storekeeper') return null;
  return all.some((grant) => grant.groupId === groupId && leading.includes(grant.role)) ? 'group' : 'equipment';
}

/** Every page that these grants open, each once: municipalities first, then groups and their equipment, organisations, then one's own. */
export function homesOf(grants: readonly Grant[]): Home[] {
  const homes: Home[] = [];
  for (const grant of grants) {
    const found = place(grant, grants);
    if (!found) continue;
    const known = homes.find((home) => home.kind === found.kind && home.id === found.id);
    if (known) known.roles.push(grant.role);
    else homes.push({ ...found, roles: [grant.role] });
  }
  const order = ['municipality', 'group', 'equipment', 'organisation', 'mine', 'map'];
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
