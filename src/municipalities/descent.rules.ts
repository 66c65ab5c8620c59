import type { NumberChange } from './heirs.rules.js';

/**
 * The changes that led to any of the numbers and those that they led on to, each once, the first day first.
 * A number counts only for the time in which it was borne by somebody of the family: backwards from its day, and on from it.
 */
export function descentOf<Row extends NumberChange>(numbers: readonly string[], changes: readonly Row[]): Row[] {
  const found = new Set<Row>();
  const back = (number: string, before: string): void => {
    for (const change of changes)
      if (change.on < before && change.toNumbers.includes(number) && !found.has(change)) {
        found.add(change);
        for (const earlier of change.fromNumbers) back(earlier, change.on);
      }
  };
  const onward = (number: string, after: string): void => {
    for (const change of changes)
      if (change.on > after && change.fromNumbers.includes(number) && !found.has(change)) {
        found.add(change);
        for (const later of change.toNumbers) onward(later, change.on);
      }
  };
  for (const number of numbers) {
    back(number, '9999');
    onward(number, '');
  }
  return [...found].toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}
