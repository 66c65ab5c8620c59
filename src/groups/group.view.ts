import type { Capacity, Group, Member, MembershipRole } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import type { Organisation, OrganisationLevel } from '../contract/organisations.js';

/** JSON out of the database says null where the contract leaves out. */
export type WithNulls<T> = { [Key in keyof T]: undefined extends T[Key] ? T[Key] | null : T[Key] };

/** An object without what is null in it. */
export function withoutNulls<T extends object>(row: WithNulls<T>): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

/** A group as one statement finds it, with everything that belongs to it. */
export type GroupRow = Omit<Group, 'capacities'> & { readonly capacities: WithNulls<Capacity>[] };

/** A group as everybody signed in sees it. */
export function viewGroup({ capacities, ...row }: GroupRow): Group {
  return { ...row, capacities: capacities.map((capacity) => withoutNulls<Capacity>(capacity)) };
}

/** A membership with its person and her contact points. */
export type MemberRow = {
  readonly membershipId: string;
  readonly personId: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: MembershipRole[];
  readonly capabilities: string[];
  readonly homePostcode: string | null;
  readonly contactPoints: Member['contactPoints'];
  readonly joinedAt: Date;
  readonly version: number;
};

/** A member as her group's leaders and she herself see her. */
export function viewMember({ joinedAt, ...row }: MemberRow): Member {
  return { ...row, joinedAt: joinedAt.toISOString() };
}

export type OrganisationRow = {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: OrganisationLevel;
  readonly name: string;
  readonly organisationNumber: string | null;
  readonly version: number;
};

/** An association as everybody signed in sees it. */
export function viewOrganisation(row: OrganisationRow): Organisation {
  return { ...row };
}
