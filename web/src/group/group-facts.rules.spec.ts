import { Capability, type Group } from '../../../src/contract/groups.js';
import { groupDraft, keyFor, ownCapacity, mayChangeGroup, toChangeGroup, toCreateGroup } from './group-facts.rules.js';

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

describe('A capability of the group’s own naming', () => {
  it.each([
    ['Båt med fører', 'båt_med_fører'],
    ['  Tolk (arabisk) ', 'tolk_arabisk'],
    ['4x4', 'x4'],
    ['Čáhci', 'čáhci'],
    [`Hund ${'og hund '.repeat(9)}`, 'hund_og_hund_og_hund_og_hund_og_hund_og'],
  ])('«%s» is kept as %s', (name, key) => {
    expect(keyFor(name)).toBe(key);
    expect(Capability.safeParse(key).success).toBe(true);
  });

  it.each(['', 'a', '!!', '12'])('«%s» is no name', (name) => {
    expect(keyFor(name)).toBeUndefined();
  });

  it('is counted in what it says, else in pieces, and goes along with the others once it has a number', () => {
    const draft = groupDraft(group);
    const own = { ...ownCapacity('båt_med_fører', 'Båter'), quantity: 2 };
    const capacities = [...draft.capacities, own, ownCapacity('tolk', '')];
    expect(toChangeGroup({ ...draft, capacities }).capacities?.at(-1)).toEqual({
      capability: 'båt_med_fører',
      unit: 'båter',
      quantity: 2,
    });
    expect(ownCapacity('tolk', '').unit).toBe('pieces');
  });
});
