import { DueKind, HoleKind } from '../../../src/contract/readiness.js';
import { isGroupsOwn, mendedByGroup, mendedByMunicipality, shortFirst, thinnestFirst } from './readiness.rules.js';

const kinds = [...HoleKind.options, ...DueKind.options];

describe('What readiness finds', () => {
  it('leads to where it is mended, whoever looks', () => {
    for (const kind of kinds) {
      expect(mendedByGroup(kind)).toMatch(/^\/gruppe\//);
      expect(mendedByMunicipality(kind, false)).toMatch(/^\/kommune\//);
    }
  });

  it('leads a municipality to the agreement where the group mends it, since that says whom to ring', () => {
    const groupsOwn = kinds.filter(isGroupsOwn);
    expect(groupsOwn.length).toBeGreaterThan(7);
    for (const kind of groupsOwn) expect(mendedByMunicipality(kind, true)).toBe('/avtale/$agreementId');
    expect(mendedByMunicipality('never_invited', true)).toBe('/kommune/$municipalityId/ny-ovelse');
  });

  it('shows first what is short', () => {
    const line = (available: number, members: number) => ({ available, members });
    expect(thinnestFirst([line(5, 6), line(0, 0), line(1, 9)])).toEqual([line(0, 0), line(1, 9), line(5, 6)]);
    const agreed = (quantity: number, has: number | null) => ({ quantity, has });
    expect(shortFirst([agreed(10, 10), agreed(10, 4), agreed(5, null)])).toEqual([
      agreed(5, null),
      agreed(10, 4),
      agreed(10, 10),
    ]);
  });
});
