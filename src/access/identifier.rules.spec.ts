import { countedAs, networkOf, readIdentifier } from './identifier.rules.js';

describe('An identifier', () => {
  it.each([
    ['41 23 45 67', '+4741234567'],
    ['+47 412 34 567', '+4741234567'],
    ['004741234567', '+4741234567'],
    ['  41234567 ', '+4741234567'],
    ['+46 70 123 45 67', '+46701234567'],
    ['Vakt@Lier.Demo', 'vakt@lier.demo'],
    [' kari@example.org ', 'kari@example.org'],
  ])('«%s» is read as %s', (text, expected) => {
    expect(readIdentifier(text)).toBe(expected);
    expect(countedAs(text)).toBe(expected);
  });

  it.each(['kari', '12', 'a@b@c', '@', 'a b@c', 'a\u0000@b', '\ud800@b', '999999999999999999'])('is not %j', (text) => {
    expect(readIdentifier(text)).toBeUndefined();
  });

  it('that is none is still counted, however it is written', () => {
    expect(countedAs(' Nobody ')).toBe('nobody');
  });
});

describe('A network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, expected) => {
    expect(networkOf(address)).toBe(expected);
  });
});
