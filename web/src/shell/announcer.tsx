import { useEffect, useState } from 'react';
import { useSyncExternalStore } from 'react';

const restMs = 3_000;
let waiting: string[] = [];
let spoken = '';
let timer = 0;
const listeners = new Set<() => void>();

function speakNow(): void {
  timer = 0;
  if (waiting.length === 0) return;
  spoken = waiting.join('. ');
  waiting = [];
  for (const listener of listeners) listener();
  timer = window.setTimeout(speakNow, restMs);
}

/** Reads a sentence out for those who listen instead of look; bursts are gathered, at most one every three seconds. */
export function announce(sentence: string): void {
  waiting = [...waiting.slice(-3), sentence];
  if (timer === 0) speakNow();
}

/** The place where announcements are read from. */
export function Announcer() {
  const sentence = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => spoken,
  );
  const [shown, setShown] = useState('');
  useEffect(() => setShown(sentence), [sentence]);
  return (
    <div className="ds-sr-only" role="status" aria-live="polite">
      {shown}
    </div>
  );
}
