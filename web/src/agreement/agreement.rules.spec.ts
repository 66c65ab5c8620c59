import type { Agreement } from '../../../src/contract/cooperation.js';
import {
  differences,
  duesOf,
  sidesOf,
  sortedOut,
  tellingSidesOf,
  termsDraft,
  toChangeTerms,
} from './agreement.rules.js';

const costRule = {
  incident: 'municipality',
  exercise: 'organisation',
  training: 'shared',
  maintenance: 'as_agreed',
  renewal: 'as_agreed',
  preventive: 'organisation',
} as const;
const agreement = (given: Partial<Agreement> = {}): Agreement => ({
  id: 'one',
  municipalityId: 'lier',
  municipalityName: 'Lier',
  groupId: 'group',
  groupName: 'Gruppen',
  state: 'in_force',
  firstId: 'one',
  edition: 1,
  title: 'Avtale',
  contactMinutes: 10,
  dutyMinutes: null,
  offer: [{ capability: 'food', quantity: 100, expectedHours: 2 }],
  costRule,
  premisesIds: ['house'],
  validFrom: '2026-01-01',
  validTo: null,
  reviewOn: null,
  expectations: null,
  municipalityDoes: 'Spør',
  groupDoes: null,
  insuranceNote: null,
  contacts: [],
  municipalContacts: [],
  termsHash: '0'.repeat(64),
  signatures: [],
  inheritedFrom: null,
  reviews: [],
  nextReviewOn: null,
  endedOn: null,
  version: 1,
  ...given,
});
const today = '2026-06-01';

describe('an agreement', () => {
  it.each([
    [{ state: 'draft' }, ['sign']],
    [{ state: 'draft', signatures: [{ side: 'municipality', name: 'Anne', at: '', termsHash: '' }] }, []],
    [{ validTo: '2026-07-31' }, ['ends']],
    [{ validTo: '2026-08-01' }, []],
    [{ validTo: '2026-06-20', nextReviewOn: '2026-05-01' }, ['ends', 'reviewWas']],
    [{ reviewOn: '2026-05-01', nextReviewOn: '2027-05-01' }, []],
    [{ state: 'expired', validTo: '2026-05-01' }, []],
  ] as [Partial<Agreement>, string[]][])('that has %j is due for %j', (given, kinds) => {
    expect(duesOf(agreement(given), ['municipality'], today).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('stands first when something is due, and apart when it is over', () => {
    const all = [
      agreement({ id: 'calm', groupName: 'A' }),
      agreement({ id: 'due', groupName: 'B', nextReviewOn: today }),
      agreement({ id: 'over', state: 'replaced' }),
    ];
    const { current, over } = sortedOut(all, () => [], today);
    expect([current.map(({ id }) => id), over.map(({ id }) => id)]).toEqual([['due', 'calm'], ['over']]);
  });

  it('is spoken for by the coordinator and the leader, and told of also by duty officer and deputy', () => {
    const coordinator = { role: 'municipal_coordinator', municipalityId: 'lier' } as const;
    const leader = { role: 'group_leader', groupId: 'group' } as const;
    const deputy = { role: 'group_deputy', groupId: 'group' } as const;
    expect(sidesOf([coordinator, leader], agreement())).toEqual(['municipality', 'group']);
    expect(sidesOf([deputy, { ...coordinator, municipalityId: 'sel' }], agreement())).toEqual([]);
    expect(tellingSidesOf([deputy, { role: 'duty_officer', municipalityId: 'lier' }], agreement())).toEqual([
      'municipality',
      'group',
    ]);
  });

  it('comes out of the form as it went in', () => {
    const given = agreement();
    expect(toChangeTerms(termsDraft(given))).toEqual({
      title: 'Avtale',
      validFrom: '2026-01-01',
      validTo: null,
      reviewOn: null,
      contactMinutes: 10,
      dutyMinutes: null,
      expectations: null,
      municipalityDoes: 'Spør',
      groupDoes: null,
      insuranceNote: null,
      costRule,
      offer: [{ capability: 'food', quantity: 100, expectedHours: 2 }],
      premisesIds: ['house'],
    });
  });
});

describe('two versions', () => {
  it('differ in what one of them says otherwise, or does not say', () => {
    const line = (key: string, text: string) => ({ key, label: key.toUpperCase(), text });
    expect(
      differences([line('a', '1'), line('b', '1'), line('c', '1')], [line('a', '1'), line('b', '2'), line('d', '1')]),
    ).toEqual([
      { key: 'b', label: 'B', before: '1', after: '2' },
      { key: 'd', label: 'D', before: '', after: '1' },
      { key: 'c', label: 'C', before: '1', after: '' },
    ]);
  });
});
