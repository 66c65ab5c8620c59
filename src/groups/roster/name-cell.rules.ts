import { withoutEmails } from './cell.rules.js';
import { isAllWords } from './word-cell.rules.js';

/** A name as it is stored, and what stood beside it: a role after a comma or in brackets. */
export type NameReading = { name: string; beside: string[] };

const longest = 120;
const numbers = /\+?\d[\d\s().\-–/]{3,}\d/g;

const capital = (word: string): string =>
  word.charAt(0).toLocaleUpperCase('nb') + word.slice(1).toLocaleLowerCase('nb');

/** Names in nothing but capitals, or in none, as names are written. */
function inCase(name: string): string {
  const isShouted = name === name.toLocaleUpperCase('nb') && /\p{Lu}{3}/u.test(name);
  const isWhispered = name === name.toLocaleLowerCase('nb');
  if (!isShouted && !isWhispered) return name;
  return name.replaceAll(/[\p{L}\p{M}]+/gu, capital);
}

function takenOut(text: string, beside: string[]): string {
  return text.replaceAll(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    if (!isAllWords(inside)) return whole;
    beside.push(inside);
    return ' ';
  });
}

/** "Etternavn, Fornavn" the other way round; a role after the name is no name. */
function turned(text: string, beside: string[]): string {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [last, ...others] = parts.filter((part) => !isAllWords(part));
  beside.push(...parts.filter(isAllWords));
  return [...others, last ?? ''].join(' ');
}

const trimmed = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/^\d{1,4}\s*[.):-]?\s+(?=\p{L})/u, '')
    .replace(/^[\s\p{P}\p{S}]+/u, '')
    .replace(/[\s*:;,/<>=_|–-]+$/u, '')
    .trim();

function once(text: string, beside: string[]): string {
  const plain = withoutEmails(text).rest.replaceAll(numbers, ' ');
  const name = inCase(trimmed(turned(takenOut(trimmed(plain), beside), beside))).normalize('NFKC');
  return /\p{L}/u.test(name) && name.length <= longest ? name : '';
}

/** Taking one thing away can lay another bare; a reading that is read again is the same. */
const mostTimes = 8;

/** The name in a text, however a list writes it; empty where there is none. */
export function readName(text: string): NameReading {
  const beside: string[] = [];
  let name = once(text, beside);
  for (let times = 1; name !== ''; times += 1) {
    const again = once(name, beside);
    if (again === name) return { name, beside };
    if (times === mostTimes) break;
    name = again;
  }
  return { name: '', beside };
}

const bare = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Whether two names are written alike, but for capitals and what stands between the words. */
export const isSameName = (one: string, other: string): boolean =>
  one === other || (bare(one).length > 0 && bare(one).join(' ') === bare(other).join(' '));

/** Whether two names can be one person's: they have a word in common. */
export function areAkin(one: string, other: string): boolean {
  const words = new Set(bare(one));
  return bare(other).some((word) => words.has(word)) || isSameName(one, other);
}
