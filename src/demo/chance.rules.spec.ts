import { chanceFrom, mailboxOf } from './chance.rules.js';

describe('Chance in the demonstration', () => {
  it('is the same every time, and within bounds', () => {
    const [some, others] = [chanceFrom(7), chanceFrom(7)];
    const drawn = Array.from({ length: 500 }, () => some(6));
    expect(Array.from({ length: 500 }, () => others(6))).toEqual(drawn);
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});

describe('A mailbox', () => {
  it.each([
    ['Øystein Bråten', 'oystein.braten'],
    ['Inger Sæther', 'inger.saether'],
    ['Amina Yusuf', 'amina.yusuf'],
  ])('of %s is %s', (name, mailbox) => {
    expect(mailboxOf(name)).toBe(mailbox);
  });
});
