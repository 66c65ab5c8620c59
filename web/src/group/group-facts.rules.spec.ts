import type { Group } from '../../../src/contract/groups.js';
import { groupDraft, mayChangeGroup, toChangeGroup, toCreateGroup } from './group-facts.rules.js';

const group: Group = {
  id: 'g',
  name: 'Lier omsorgsberedskapsgruppe',
  organisationIds: ['o'],
  municipalityIds: ['m'],
  capacities: [
    { capability: 'food', unit: 'portions', quantity: 80, hoursToFirst: 1.5 },
    { capability: 'boats', unit: 'boats', quantity: 2 },
  ],
  meetingPlace: 'Huset',
  memberCount: 12,
  version: 3,
};

describe('A group’s own facts', () => {
  it('are filled in as they are known, and go back as they came', () => {
    const { capacities, ...rest } = toChangeGroup(groupDraft(group));
    expect(rest).toEqual({ name: group.name, meetingPlace: 'Huset', municipalityIds: ['m'] });
    expect(capacities).toEqual(group.capacities);
  });

  it('always have house, food and care to fill in, and what has no number is not given', () => {
    const draft = groupDraft();
    expect(draft.capacities.map(({ capability }) => capability)).toEqual(['shelter', 'food', 'care']);
    const care = { ...draft.capacities[2]!, quantity: 4 };
    expect(toCreateGroup({ ...draft, name: ' Ny ', municipalityIds: ['m'], capacities: [care] }, 'o')).toEqual({
      name: 'Ny',
      organisationIds: ['o'],
      municipalityIds: ['m'],
      capacities: [{ capability: 'care', quantity: 4 }],
    });
  });

  it('take hours as people write them, and an emptied meeting place', () => {
    const draft = groupDraft(group);
    const food = { ...draft.capacities[1]!, hours: '2,5' };
    expect(toChangeGroup({ ...draft, meetingPlace: ' ', capacities: [food] })).toMatchObject({
      meetingPlace: null,
      capacities: [{ capability: 'food', hoursToFirst: 2.5 }],
    });
  });

  it('are kept by its leaders and by the officers of its associations', () => {
    expect(mayChangeGroup([{ role: 'group_deputy', groupId: 'g' }], group)).toBe(true);
    expect(mayChangeGroup([{ role: 'organisation_officer', organisationId: 'o' }], group)).toBe(true);
    expect(mayChangeGroup([{ role: 'organisation_officer', organisationId: 'p' }], group)).toBe(false);
    expect(mayChangeGroup([{ role: 'volunteer', groupId: 'g' }], group)).toBe(false);
  });
});
