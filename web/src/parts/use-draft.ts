import { useCallback, useEffect, useState } from 'react';

function kept<T extends object>(key: string, blank: T): T {
  try {
    const text = localStorage.getItem(key);
    return text === null ? blank : { ...blank, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return blank;
  }
}

/** Keeps what is being written on this machine until it is sent; survives errors, reloads and a dead battery. */
export function useDraft<T extends object>(name: string, blank: T) {
  const key = `beredt.draft.${name}`;
  const [first] = useState(() => JSON.stringify(blank));
  const [draft, setDraft] = useState<T>(() => kept(key, blank));
  const [isSent, setSent] = useState(false);
  useEffect(() => {
    if (isSent) return;
    const now = JSON.stringify(draft);
    // A form in which nothing was written is filled in anew the next time.
    if (now === first) localStorage.removeItem(key);
    else localStorage.setItem(key, now);
  }, [key, draft, first, isSent]);
  const change = useCallback((part: Partial<T>) => setDraft((known) => ({ ...known, ...part })), []);
  const forget = useCallback(() => {
    setSent(true);
    localStorage.removeItem(key);
  }, [key]);
  return { draft, change, forget };
}
