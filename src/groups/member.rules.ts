import type { MembershipRole } from '../contract/groups.js';

/** Whether somebody with these roles answers for the group. */
export function isLeading(roles: readonly MembershipRole[]): boolean {
  return roles.includes('group_leader') || roles.includes('group_deputy');
}

/** The roles without repetition, in the order of the list that the contract has. */
export function tidyRoles(roles: readonly MembershipRole[]): MembershipRole[] {
  const order: readonly MembershipRole[] = ['group_leader', 'group_deputy', 'storekeeper', 'volunteer'];
  return order.filter((role) => roles.includes(role));
}

/** Whether two lists name the same roles. */
export function areSameRoles(some: readonly MembershipRole[], others: readonly MembershipRole[]): boolean {
  return String(tidyRoles(some)) === String(tidyRoles(others));
}
