import { areSameRoles, isLeading, tidyRoles } from './member.rules.js';

describe('The roles of a member', () => {
  it('are kept once each, the leading ones first', () => {
    expect(tidyRoles(['volunteer', 'group_leader', 'volunteer'])).toEqual(['group_leader', 'volunteer']);
  });

  it('are the same in any order', () => {
    expect(areSameRoles(['volunteer', 'storekeeper'], ['storekeeper', 'volunteer', 'volunteer'])).toBe(true);
    expect(areSameRoles(['volunteer'], ['storekeeper', 'volunteer'])).toBe(false);
  });

  it.each([
    [['group_leader'], true],
    [['volunteer', 'group_deputy'], true],
    [['storekeeper', 'volunteer'], false],
  ] as const)('%j answer for the group: %s', (roles, leads) => {
    expect(isLeading(roles)).toBe(leads);
  });
});
