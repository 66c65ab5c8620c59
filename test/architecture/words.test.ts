import { everythingSpoken, spokenIn, spokenInJsx } from './text.reader.js';

/**
 * A municipality asks and a group answers: these words order people about, so no user ever reads them.
 * Whole words with their inflections, in bokmål, nynorsk and English.
 */
const commands = [
  'bestill\\p{L}*',
  'bestilt\\p{L}*',
  '(dags)?ordre(n|r|ne|s|ns|nes|t|ar|ane)?',
  'beordr\\p{L}*',
  'pålegg\\p{L}*',
  'pål(a|å)gt\\p{L}*',
  'påla',
  'utkommander\\p{L}*',
  'dispatch\\p{L}*',
  '(re)?assign\\p{L}*',
  '(re)?order(s|ed|ing|ings)?',
];
const command = new RegExp(`(?<![\\p{L}\\p{N}])(${commands.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const commanding = (text: string): boolean => command.test(text);

describe('The words a user sees', () => {
  it('are looked for where they are', () => {
    expect(everythingSpoken().length).toBeGreaterThan(20);
  });

  it('ask and never order', () => {
    expect(everythingSpoken().filter(({ text }) => commanding(text))).toEqual([]);
  });
});

describe('The list of words that order people about', () => {
  it.each([
    'Bestill mat',
    'Maten er bestilt.',
    'en bestilling',
    'etter ordre',
    'Ordren er gitt',
    'pålegg',
    'blir pålagt å møte',
    'Utkommanderte mannskaper',
    'Dispatched 18:00',
    'You were assigned',
    'Orders',
    'an order.',
  ])('finds it in «%s»', (text) => {
    expect(commanding(text)).toBe(true);
  });

  it.each([
    'the border',
    'alt er i orden',
    'oppfordrer',
    'utfordring',
    'Orkdal',
    'disorderly',
    'recorder',
    'i rekkjefølgje',
  ])('lets «%s» pass', (text) => {
    expect(commanding(text)).toBe(false);
  });

  it('is held against texts, not against keys', () => {
    expect(
      spokenIn(
        'a.texts.ts',
        "import { a } from './order.js'; export const t = { order: 'Be om hjelp', 'an-order': a };",
      ),
    ).toEqual([{ where: 'a.texts.ts:1', text: 'Be om hjelp' }]);
    expect(spokenIn('locales/nb.json', '{"order":{"a":"Spør"}}')).toEqual([
      { where: 'locales/nb.json order.a', text: 'Spør' },
    ]);
    expect(
      spokenInJsx('a.tsx', 'export const A = () => <a className="order" title="Spør">Svar</a>;').map(
        ({ text }) => text,
      ),
    ).toEqual(['Svar', 'Spør']);
  });
});
