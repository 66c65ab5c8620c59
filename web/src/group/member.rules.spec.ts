import type { Member } from '../../../src/contract/groups.js';
import { asPhone, memberDraft, toAddMember, toChangeMember } from './member.rules.js';

const point = (channel: 'sms' | 'email', address: string, patienceMinutes = 10) => ({
  channel,
  address,
  patienceMinutes,
  verified: true,
  optedOut: false,
});

const member: Member = {
  membershipId: 'm1',
  personId: 'p1',
  name: 'Kari Nordmann',
  language: 'nb',
  roles: ['group_deputy', 'storekeeper'],
  capabilities: ['food'],
  homePostcode: null,
  contactPoints: [point('sms', '+4799999901', 5), point('sms', '+4799999902'), point('email', 'kari@eksempel.no')],
  joinedAt: '2026-01-01T00:00:00Z',
  version: 3,
};

describe('a phone number', () => {
  it('of eight digits is Norwegian, however it is spaced', () => {
    expect(asPhone('999 99 901')).toBe('+4799999901');
    expect(asPhone('0046 70 123 45 67')).toBe('+46701234567');
  });
});

describe('a member', () => {
  it('that is new needs no more than a name and a number', () => {
    expect(toAddMember({ ...memberDraft(), name: ' Ola ', phone: '99999903' })).toEqual({
      name: 'Ola',
      roles: ['volunteer'],
      capabilities: [],
      language: 'nb',
      contactPoints: [{ channel: 'sms', address: '+4799999903', patienceMinutes: 10 }],
    });
  });

  it('that is changed keeps its roles, and the addresses and patience that the form does not show', () => {
    const changed = toChangeMember({ ...memberDraft(member), phone: '99999904' }, member);
    expect(changed.roles).toEqual(['group_deputy', 'storekeeper']);
    expect(changed.contactPoints).toEqual([
      { channel: 'sms', address: '+4799999904', patienceMinutes: 5 },
      { channel: 'email', address: 'kari@eksempel.no', patienceMinutes: 10 },
      { channel: 'sms', address: '+4799999902', patienceMinutes: 10 },
    ]);
  });
});
