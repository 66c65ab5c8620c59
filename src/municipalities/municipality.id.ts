import { createHash } from 'node:crypto';

const firstDay = Date.UTC(2024, 0, 1).toString(16).padStart(12, '0');

/** A UUID of version 7 that is the same on every machine: its time is 2024-01-01, its chance is a hash of the words. */
export function factId(...words: readonly string[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    firstDay.slice(0, 8),
    firstDay.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ].join('-');
}

/** The id of a municipality that the facts know, by the number it bears today or bore last; a later number does not change it. */
export function municipalityId(number: string): string {
  return factId('municipality', number);
}
