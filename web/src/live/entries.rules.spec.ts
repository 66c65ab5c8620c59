import type { LogEntry } from '../../../src/contract/incidents.js';
import { lastSeq, mergeEntries, newerBoard } from './entries.rules.js';

const entry = (seq: number): LogEntry => ({ seq, at: '2026-11-21T17:30:00Z', kind: 'note', data: {} });
const seqs = (entries: readonly LogEntry[]) => entries.map(({ seq }) => seq);

describe('entries that arrive', () => {
  it('are put behind those known', () => {
    const merged = mergeEntries([entry(1), entry(2)], [entry(3), entry(4)]);
    expect(seqs(merged.entries)).toEqual([1, 2, 3, 4]);
    expect(merged.missing).toBe(false);
  });

  it('come once, in order, however often and in what order they are sent', () => {
    const merged = mergeEntries([entry(1), entry(2)], [entry(4), entry(2), entry(3), entry(3), entry(1)]);
    expect(seqs(merged.entries)).toEqual([1, 2, 3, 4]);
    expect(merged.missing).toBe(false);
  });

  it('after a hole wait until the hole is filled', () => {
    const merged = mergeEntries([entry(1)], [entry(2), entry(4)]);
    expect(seqs(merged.entries)).toEqual([1, 2]);
    expect(merged.missing).toBe(true);
    expect(lastSeq(merged.entries)).toBe(2);
  });

  it('that are all known change nothing', () => {
    const known = [entry(1), entry(2)];
    expect(mergeEntries(known, [entry(2)]).entries).toBe(known);
  });
});

describe('the newer board', () => {
  it('is never one that knows less of the log', () => {
    expect(newerBoard({ seq: 5 }, { seq: 4 })).toEqual({ seq: 5 });
  });

  it('is the one that came last when both know as much', () => {
    expect(newerBoard({ seq: 5, deliveries: 1 }, { seq: 5, deliveries: 2 })).toEqual({ seq: 5, deliveries: 2 });
  });
});
