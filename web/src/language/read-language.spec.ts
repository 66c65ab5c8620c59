import { readLanguage } from './read-language.js';

describe('The language of a phone that nobody has told anything', () => {
  it.each([
    [['nn-NO', 'nb-NO', 'en-US'], 'nn'],
    [['no', 'en'], 'nb'],
    [['nb-NO'], 'nb'],
    [['uk-UA', 'en-GB'], 'en'],
    [['uk-UA'], null],
    [[], null],
  ])('%j is spoken to in %s', (read, language) => {
    expect(readLanguage(read)).toBe(language);
  });
});
