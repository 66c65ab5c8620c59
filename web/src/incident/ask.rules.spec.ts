import {
  blankAsk,
  blankIncident,
  blankNeed,
  groupsInOrder,
  suggestedGroups,
  toAskGroups,
  toOpenIncident,
} from './ask.rules.js';

const group = (groupId: string, capability: string, hasAgreement: boolean) => ({
  groupId,
  name: groupId,
  capacities: [{ capability, quantity: 20 }],
  members: 10,
  reachable: 9,
  agreement: hasAgreement ? { id: `a-${groupId}`, validTo: null } : null,
  offers: [],
});

describe('a question to groups', () => {
  it('carries only lines that have a number, and nothing that was left empty', () => {
    const asked = toAskGroups({
      ...blankAsk,
      groupIds: ['g1'],
      needs: [blankNeed('shelter'), { ...blankNeed('food'), quantity: 110, place: ' Otta skole ' }],
    });
    expect(asked).toEqual({ groupIds: ['g1'], needs: [{ capability: 'food', quantity: 110, place: 'Otta skole' }] });
  });

  it('names another agency only when both name and agency are known', () => {
    const half = toAskGroups({ ...blankAsk, requesterName: 'Brannsjefen' });
    const whole = toAskGroups({
      ...blankAsk,
      requesterName: 'Brannsjefen',
      requesterAgency: 'Nord-Gudbrandsdal brannvesen',
    });
    expect(half.requester).toBeUndefined();
    expect(whole.requester).toEqual({ name: 'Brannsjefen', agency: 'Nord-Gudbrandsdal brannvesen' });
  });
});

describe('a new incident', () => {
  it('is unsaid about being an exercise until somebody says it', () => {
    expect(blankIncident.exercise).toBeNull();
  });

  it('is sent without what was left empty', () => {
    const draft = { ...blankIncident, title: ' Flom ', kind: 'Flom', exercise: true };
    expect(toOpenIncident(draft, 'm1')).toEqual({ municipalityId: 'm1', title: 'Flom', kind: 'Flom', exercise: true });
  });
});

describe('the groups', () => {
  const groups = [group('a', 'shelter', true), group('b', 'food', false), group('c', 'food', true)];
  const needs = [{ ...blankNeed('food'), quantity: 40 }];

  it('come with those first that have an agreement and what is needed', () => {
    expect(groupsInOrder(groups, needs).map(({ groupId }) => groupId)).toEqual(['c', 'b', 'a']);
  });

  it('are suggested only when they have both', () => {
    expect(suggestedGroups(groups, needs)).toEqual(['c']);
  });
});
