import fc from 'fast-check';
import calculator from 'sms-segments-calculator';
import { segmentsOf, toGsm } from './segments.rules.js';

const { SegmentedMessage } = calculator;

const counted = (text: string) => {
  const message = new SegmentedMessage(text);
  return { encoding: message.encodingName === 'GSM-7' ? 'gsm7' : 'ucs2', segments: message.segmentsCount };
};
const written = (alphabet: string, maxLength = 700) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength }).map((characters) => characters.join(''));

const plain = 'abcdefghijklmnopqrstuvwxyzæøåÆØÅéèäöü 0123456789.,:;!?()+-/@\n';

describe('segmentsOf', () => {
  it.each([
    ['', { encoding: 'gsm7', units: 0, segments: 1, perSegment: 160 }],
    ['æøåÆØÅ é è ù', { encoding: 'gsm7', units: 12, segments: 1, perSegment: 160 }],
    ['€', { encoding: 'gsm7', units: 2, segments: 1, perSegment: 160 }],
    ['a'.repeat(160), { encoding: 'gsm7', units: 160, segments: 1, perSegment: 160 }],
    ['a'.repeat(161), { encoding: 'gsm7', units: 161, segments: 2, perSegment: 153 }],
    ['a'.repeat(306), { encoding: 'gsm7', units: 306, segments: 2, perSegment: 153 }],
    ['a'.repeat(307), { encoding: 'gsm7', units: 307, segments: 3, perSegment: 153 }],
    ['Kárášjohka', { encoding: 'ucs2', units: 10, segments: 1, perSegment: 70 }],
    ['š'.repeat(71), { encoding: 'ucs2', units: 71, segments: 2, perSegment: 67 }],
    ['👍', { encoding: 'ucs2', units: 2, segments: 1, perSegment: 70 }],
  ])('counts %j', (text, expected) => {
    expect(segmentsOf(text)).toEqual(expected);
  });

  it('never parts an escaped character', () => {
    expect(segmentsOf(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segments).toBe(3);
  });

  it.each([
    ['plain text', plain],
    ['text with escaped characters', `${plain}€[]{}~^|\\\f`],
    ['text with typographic and Sami letters', `${plain}–«»…áčđŋšŧž`],
    ['text with emoji', `${plain}😀🚒🌊`],
  ])('agrees with the reference on %s', (_, alphabet) => {
    fc.assert(
      fc.property(written(alphabet), (text) => {
        const { encoding, segments } = segmentsOf(text);
        expect({ encoding, segments }).toEqual(counted(text));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('toGsm', () => {
  it.each([
    ['Møt kl. 18–20', 'Møt kl. 18-20'],
    ['«Flom» i “Lier” – ‘nå’…', '"Flom" i "Lier" - \'nå\'...'],
    ['20\u00a0senger\u202fklare', '20 senger klare'],
    ['en\r\nto\rtre', 'en\nto\ntre'],
    ['a\u030astrid', 'åstrid'],
    ['½ time', '1/2 time'],
  ])('makes %j plain', (text, expected) => {
    expect(toGsm(text)).toBe(expected);
    expect(segmentsOf(toGsm(text)).encoding).toBe('gsm7');
  });

  it.each(['Kárášjohka', 'Guovdageaidnu', 'Deatnu – Tana', 'Unjárga', 'Šuoŋŋir Ŧđ', 'Zoë Ângström', 'Łukasz', '👍'])(
    'leaves the letters of %j alone',
    (name) => {
      expect(toGsm(name).replace('-', '–')).toBe(name);
    },
  );

  it('keeps every letter, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(written(`${plain}–—«»“”’…\u00a0áčđŋšŧž😀`), fc.string({ unit: 'grapheme' })), (text) => {
        const once = toGsm(text);
        expect(toGsm(once)).toBe(once);
        // The one sign that is written with a letter.
        const read = text.normalize('NFC').replaceAll('×', 'x');
        expect(once.match(/\p{L}/gu) ?? []).toEqual(read.match(/\p{L}/gu) ?? []);
      }),
      { numRuns: 1500 },
    );
  });
});
