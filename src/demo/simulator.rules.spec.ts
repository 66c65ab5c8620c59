import { addressOf, linksIn, phoneOf } from './simulator.rules.js';

describe('An address of the simulator', () => {
  it.each([
    ['+4740000001', '+4740000001'],
    ['+47 400 00 001', '+4740000001'],
    [' 4740000001', '+4740000001'],
    ['004740000001', '+4740000001'],
    ['40000001', '+4740000001'],
    ['400 00 001', '+4740000001'],
    ['+46701234567', '+46701234567'],
    ['Vakt@Lier.demo ', 'vakt@lier.demo'],
    ['nobody', undefined],
    ['12', undefined],
  ])('that is written «%s» is %s', (written, address) => {
    expect(addressOf(written)).toBe(address);
  });

  it('is no phone where it is a mailbox', () => {
    expect(phoneOf('vakt@lier.demo')).toBeUndefined();
    expect(phoneOf('40000001')).toBe('+4740000001');
  });
});

describe('The links of a message', () => {
  it('are all that somebody could tap, in order', () => {
    expect(linksIn('Svar her: http://127.0.0.1:3000/r/aB-9_x. Eller (se https://example.org/a?b=c).')).toEqual([
      'http://127.0.0.1:3000/r/aB-9_x',
      'https://example.org/a?b=c',
    ]);
    expect(linksIn('Ingen lenke')).toEqual([]);
  });
});
