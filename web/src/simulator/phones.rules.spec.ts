import type { SimulatorMessage } from '../../../src/contract/simulator.js';
import { cutAtLinks, findPhones, mergeMessages, phoneAt, phonesOf, pin, threadOf } from './phones.rules.js';

const message = (id: string, to: string, at: string): SimulatorMessage => ({
  id,
  to,
  channel: 'sms',
  text: id,
  links: [],
  at,
});
const leader = {
  identifier: 'leder@lier-obg.demo',
  phone: '+4799900001',
  name: 'Kari',
  role: 'group_leader',
  place: 'Lier',
};
const first = message('1', '+4799900001', '2026-11-21T17:30:00Z');
const second = message('2', '+4799900002', '2026-11-21T17:31:00Z');

describe('the phones', () => {
  it('are those who can sign in and those who got something, the last rung first', () => {
    const phones = phonesOf([leader], [first, second]);
    expect(phones.map(({ address, count }) => [address, count])).toEqual([
      ['+4799900002', 1],
      ['+4799900001', 1],
    ]);
  });

  it('hold both the text messages and the mail of one person', () => {
    const mail = { ...message('3', 'leder@lier-obg.demo', '2026-11-21T17:32:00Z'), channel: 'email' as const };
    expect(phonesOf([leader], [first, mail])).toMatchObject([{ address: '+4799900001', count: 2, lastAt: mail.at }]);
    expect(phoneAt(phonesOf([leader], []), 'leder@lier-obg.demo').name).toBe('Kari');
  });

  it('are found by name and by number however it is spaced', () => {
    const phones = phonesOf([leader], [second]);
    expect(findPhones(phones, 'kari')).toHaveLength(1);
    expect(findPhones(phones, '999 00 002').map(({ address }) => address)).toEqual(['+4799900002']);
  });

  it('are pinned at most four at a time', () => {
    expect(pin(['a', 'b', 'c', 'd'], 'e')).toEqual(['b', 'c', 'd', 'e']);
    expect(pin(['a', 'b'], 'a')).toEqual(['a', 'b']);
  });
});

describe('messages', () => {
  it('are kept once, oldest first', () => {
    expect(mergeMessages([second], [first, second]).map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('stand between the replies of the same phone', () => {
    const reply = { id: 'r', from: first.to, text: 'JA', at: '2026-11-21T17:32:00Z' };
    expect(threadOf({ addresses: [first.to] }, [first, second], [reply]).map(({ id }) => id)).toEqual(['1', 'r']);
  });

  it('can be tapped where they hold a link, without the full stop behind it', () => {
    expect(cutAtLinks('Svar: http://127.0.0.1:3000/r/abc. Takk')).toEqual([
      { text: 'Svar: ', isLink: false },
      { text: 'http://127.0.0.1:3000/r/abc', isLink: true },
      { text: '. Takk', isLink: false },
    ]);
  });
});
