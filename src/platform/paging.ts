import type { Page } from '../contract/manner.js';
import { Invalid } from './problem.js';

/** What a keyset page starts after, as an opaque word. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The name and the id that come before all others: a first page that begins after them has the plan of a late one. */
export const beforeAllNames = ['', '00000000-0000-0000-0000-000000000000'];

/** The values of a cursor, exactly as many as asked for; throws `Invalid` for anything else. */
export function decodeCursor(cursor: string, length: number): string[] {
  const broken = new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw broken;
  }
  if (!Array.isArray(read) || read.length !== length) throw broken;
  if (!read.every((value) => (typeof value === 'string' || typeof value === 'number') && !String(value).includes('\0')))
    throw broken;
  return read.map(String);
}

/** Cuts one row more than the limit down to a page; `key` gives the last row's cursor values. */
export function pageFrom<Row, View>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => (string | number | null)[],
  view: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? encodeCursor(key(last)) : null };
}
