import { factId } from '../municipalities/municipality.id.js';

/** The id of something invented: the same on every machine, and nothing else's. */
export function demoId(...words: readonly string[]): string {
  return factId('demo', ...words);
}

/** The same, but sorted among its like by `rank`, as ids that are made one after the other would be. */
export function rankedId(rank: number, ...words: readonly string[]): string {
  const id = demoId(...words);
  const time = (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + rank).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${id.slice(13)}`;
}
