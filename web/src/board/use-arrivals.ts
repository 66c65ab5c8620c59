import { useEffect, useRef } from 'react';
import type { Board } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';
import { lastSeq } from '../live/entries.rules.js';
import { useLatest } from '../parts/use-latest.js';
import { announce } from '../shell/announcer.js';
import { useLogWords } from './log-words.js';
import { beep, isSoundOn } from './sound.js';

/** Reads out groups' answers as they arrive, and sounds if that is wanted; silent about what was there before. */
export function useArrivals(board: Board | undefined, entries: readonly LogEntry[]): void {
  const heard = useRef<number | null>(null);
  const words = useLatest(useLogWords(board?.requests ?? []));
  useEffect(() => {
    const last = lastSeq(entries);
    if (last === 0) return;
    const before = heard.current;
    heard.current = last;
    if (before === null) return;
    const answers = entries.filter((entry) => entry.seq > before && entry.kind === 'request_answered');
    const { what, group } = words.current;
    for (const entry of answers) announce([group(entry), what(entry)].filter(Boolean).join(': '));
    if (answers.length > 0 && isSoundOn()) beep();
  }, [entries, words]);
}
