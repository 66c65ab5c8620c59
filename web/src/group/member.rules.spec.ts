import type { Member } from '../../../src/contract/groups.js';
import { asPhone, memberDraft, movedUp, toAddMember, toChangeMember } from './member.rules.js';

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
    const draft = memberDraft();
    const points = draft.points.map((one) => (one.channel === 'sms' ? { ...one, address: '99999903' } : one));
    expect(toAddMember({ ...draft, name: ' Ola ', points })).toEqual({
      name: 'Ola',
      roles: ['volunteer'],
      capabilities: [],
      language: 'nb',
      contactPoints: [{ channel: 'sms', address: '+4799999903', patienceMinutes: 10 }],
    });
  });

  it('that is changed keeps her roles, her order and her patience, and addresses that nobody touched are not sent', () => {
    const mailFirst = { ...member, contactPoints: member.contactPoints.toReversed() };
    const unchanged = toChangeMember({ ...memberDraft(mailFirst), name: 'Kari N.' }, mailFirst);
    expect(unchanged).toMatchObject({ roles: ['group_deputy', 'storekeeper'], homePostcode: null });
    expect(unchanged.contactPoints).toBeUndefined();
    const draft = memberDraft(mailFirst);
    const points = draft.points.map((one, index) => (index === 2 ? { ...one, address: '999 99 904' } : one));
    expect(toChangeMember({ ...draft, points, homePostcode: '3400' }, mailFirst)).toMatchObject({
      homePostcode: '3400',
      contactPoints: [
        { channel: 'email', address: 'kari@eksempel.no', patienceMinutes: 10 },
        { channel: 'sms', address: '+4799999902', patienceMinutes: 10 },
        { channel: 'sms', address: '+4799999904', patienceMinutes: 5 },
      ],
    });
  });

  it('has her addresses in another order when one is tried before another', () => {
    const { points } = memberDraft(member);
    const said = (some: { address: string }[]) => some.map(({ address }) => address.slice(-2));
    expect([said(points), said(movedUp(points, 2))]).toEqual([
      ['01', '02', 'no'],
      ['01', 'no', '02'],
    ]);
    expect(
      memberDraft({ ...member, contactPoints: [point('email', 'k@e.no')] }).points.map(({ channel }) => channel),
    ).toEqual(['email', 'sms']);
  });
});
