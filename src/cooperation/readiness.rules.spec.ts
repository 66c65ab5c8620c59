import { agreedOf, belowAgreed, duesOf, holesOf, totalCapacity, type GroupReadiness } from './readiness.rules.js';

const aGroup = (given: Partial<GroupReadiness> = {}): GroupReadiness => ({
  groupId: 'lier',
  name: 'Lier',
  capacities: [],
  members: 12,
  reachable: 12,
  agreement: { id: 'agreement', validTo: null },
  offers: [],
  serves: true,
  led: true,
  ended: false,
  contactsLeft: 0,
  reviewOn: null,
  offer: [],
  ...given,
});

describe('The capacity of a municipality', () => {
  it('is the sum over its groups, never of different units', () => {
    const capacity = (capability: string, unit: string, quantity: number) => ({ capability, unit, quantity });
    const groups = [
      { capacities: [capacity('food', 'portions', 100), capacity('boat', 'boats', 2)] },
      { capacities: [capacity('food', 'portions', 60), capacity('boat', 'seats', 8)] },
    ];
    expect(totalCapacity(groups)).toEqual([
      capacity('boat', 'boats', 2),
      capacity('boat', 'seats', 8),
      capacity('food', 'portions', 160),
    ]);
  });
});

describe('The holes', () => {
  it.each([
    ['none, where all is well', {}, []],
    ['members whom no message reaches', { reachable: 9 }, [{ kind: 'unreachable_members', count: 3 }]],
    ['a group nobody answers for', { led: false }, [{ kind: 'no_contact', count: 1 }]],
    ['nothing of a group that serves others, since it cannot be known', { led: false, serves: false }, []],
    ['an agreement that ran out', { agreement: null, ended: true }, [{ kind: 'agreement_ended', count: 1 }]],
    ['no agreement that ran out where another holds', { ended: true }, []],
    ['contacts who have left', { contactsLeft: 2 }, [{ kind: 'agreement_contact_left', count: 2 }]],
  ])('are %s', (_, given, expected) => {
    expect(holesOf([aGroup(given)])).toEqual(expected.map((hole) => ({ ...hole, groupId: 'lier' })));
  });
});

describe('What was agreed', () => {
  const offer = [
    { capability: 'food', quantity: 100 },
    { capability: 'shelter', quantity: 20 },
    { capability: 'care', quantity: 4 },
  ];
  const capacities = [
    { capability: 'food', unit: 'portions', quantity: 60 },
    { capability: 'shelter', unit: 'beds', quantity: 25 },
  ];

  it('stands beside what there is, and says where nothing is said', () => {
    expect(agreedOf([aGroup({ offer, capacities })])).toEqual([
      { groupId: 'lier', capability: 'food', quantity: 100, has: 60 },
      { groupId: 'lier', capability: 'shelter', quantity: 20, has: 25 },
      { groupId: 'lier', capability: 'care', quantity: 4, has: null },
    ]);
  });

  it('leaves a hole where there is less', () => {
    expect(belowAgreed(agreedOf([aGroup({ offer, capacities })]))).toEqual([
      { kind: 'below_agreed', groupId: 'lier', capability: 'food', count: 40 },
      { kind: 'below_agreed', groupId: 'lier', capability: 'care', count: 4 },
    ]);
  });
});

describe('The dues', () => {
  const today = '2026-11-21';

  it.each([
    ['overdue', '2026-01-01', 1],
    ['today', today, 1],
    ['in sixty days', '2027-01-20', 1],
    ['in sixty-one days', '2027-01-21', 0],
  ])('count a review that is %s', (_, reviewOn, count) => {
    expect(duesOf([aGroup({ reviewOn })], today)).toHaveLength(count);
  });

  it('come with the most pressing first', () => {
    const groups = [aGroup({ reviewOn: '2026-12-24', agreement: { id: 'agreement', validTo: '2026-12-01' } })];
    expect(duesOf(groups, today)).toEqual([
      { kind: 'agreement_ends', groupId: 'lier', dueOn: '2026-12-01' },
      { kind: 'agreement_review', groupId: 'lier', dueOn: '2026-12-24' },
    ]);
  });
});
