import type { ContactPoint } from '../contract/groups.js';
import { Invalid } from '../platform/problem.js';
import { readAddress, readContactPoints } from './contact.rules.js';

const point = (channel: ContactPoint['channel'], address: string): ContactPoint => ({
  channel,
  address,
  patienceMinutes: 10,
});

describe('A phone number', () => {
  it.each([
    ['90000001', '+4790000001'],
    ['900 00 001', '+4790000001'],
    [' 41 23 45 67 ', '+4741234567'],
    ['+47 900 00 001', '+4790000001'],
    ['004790000001', '+4790000001'],
    ['(+47) 900-00-001', '+4790000001'],
    ['+46 70 123 45 67', '+46701234567'],
    ['+1 212 555 2368', '+12125552368'],
  ])('is read from «%s»', (written, stored) => {
    expect(readAddress('sms', written)).toEqual({ address: stored });
  });

  it.each(['22 33 44 55', '32 22 00 00', '+47 800 12 345', '+46 8 123 456 78', '02800'])(
    'that takes no text messages is refused: «%s»',
    (written) => {
      expect(readAddress('sms', written)).toEqual({ fault: expect.stringMatching(/^(notMobile|phone)$/) as string });
    },
  );

  it('of a landline is told apart from no number at all', () => {
    expect(readAddress('sms', '22 33 44 55')).toEqual({ fault: 'notMobile' });
    expect(readAddress('sms', '9000')).toEqual({ fault: 'phone' });
  });

  it.each([
    '',
    'kari',
    '112',
    '9000000',
    '900000011',
    'ring 90000001',
    '90000001 ext. 5',
    '+479000000100000',
    '\u0000',
  ])('is not «%s»', (written) => {
    expect(readAddress('sms', written)).toEqual({ fault: 'phone' });
  });
});

describe('An e-mail address', () => {
  it('is kept in lower case', () => {
    expect(readAddress('email', ' Kari.Nordmann@Example.ORG ')).toEqual({ address: 'kari.nordmann@example.org' });
  });

  it.each(['', 'kari', 'kari@', '@example.org', 'a b@example.org', 'kari@example', '90000001'])(
    'is not «%s»',
    (written) => {
      expect(readAddress('email', written)).toEqual({ fault: 'email' });
    },
  );
});

describe('The contact points of a person', () => {
  it('keep their order and their patience', () => {
    const read = readContactPoints([{ ...point('email', 'A@b.no'), patienceMinutes: 5 }, point('sms', '90000001')]);
    expect(read).toEqual([
      { channel: 'email', address: 'a@b.no', patienceMinutes: 5 },
      { channel: 'sms', address: '+4790000001', patienceMinutes: 10 },
    ]);
  });

  it('are refused with every fault at its place', () => {
    const refused = () =>
      readContactPoints([
        point('sms', '90000001'),
        point('sms', '22334455'),
        point('email', 'x'),
        point('sms', '+4790000001'),
      ]);
    expect(refused).toThrow(Invalid);
    expect(refused).toThrow(
      expect.objectContaining({
        faults: [
          { path: 'contactPoints.1.address', code: 'notMobile' },
          { path: 'contactPoints.2.address', code: 'email' },
          { path: 'contactPoints.3.address', code: 'repeated' },
        ],
      }) as Error,
    );
  });
});
