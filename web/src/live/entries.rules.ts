import type { LogEntry } from '../../../src/contract/incidents.js';

/** The last entry up to which nothing is missing. */
export function lastSeq(entries: readonly LogEntry[]): number {
  return entries.at(-1)?.seq ?? 0;
}

/**
 * Puts arriving entries behind those known: in order, none twice, none after a hole.
 * `missing` says that something lies between, which must be asked for after the last one kept.
 */
export function mergeEntries(
  known: readonly LogEntry[],
  arriving: readonly LogEntry[],
): { entries: readonly LogEntry[]; missing: boolean } {
  const fresh = arriving.filter((entry) => entry.seq > lastSeq(known)).toSorted((a, b) => a.seq - b.seq);
  const entries = [...known];
  for (const entry of fresh) {
    const next = lastSeq(entries) + 1;
    if (entry.seq > next) return { entries, missing: true };
    if (entry.seq === next) entries.push(entry);
  }
  return { entries: entries.length === known.length ? known : entries, missing: false };
}

/** The board that takes more of the log into account; of two that know as much, the one that came last. */
export function newerBoard<T extends { seq: number }>(known: T | undefined, arriving: T): T {
  return known !== undefined && known.seq > arriving.seq ? known : arriving;
}
