import type { Language } from '../../../src/contract/manner.js';

const spoken: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The first of the languages that somebody reads that is spoken here; Norwegian is bokmål unless it says otherwise. */
export function readLanguage(read: readonly string[]): Language | null {
  const known = read.map((tag) => spoken[tag.toLowerCase().split('-')[0] ?? '']);
  return known.find((language) => language !== undefined) ?? null;
}
