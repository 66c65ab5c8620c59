import { useEffect, useState } from 'react';
import type { Page } from '../../../src/contract/manner.js';
import type { SimulatorMessage } from '../../../src/contract/simulator.js';
import { get } from '../wire/http.js';
import { statusOf } from '../wire/problem.js';
import { mergeMessages } from './phones.rules.js';

const everyMs = 1_000;

/** Everything that has come to any phone, looked for each second. */
export function useMessages() {
  const [messages, setMessages] = useState<readonly SimulatorMessage[]>([]);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    let gone = false;
    let timer = 0;
    let last = '';
    const look = async () => {
      const after = last === '' ? '' : `&after=${encodeURIComponent(last)}`;
      const page = await get<Page<SimulatorMessage>>(`/simulator/messages?limit=200${after}`);
      if (gone) return 0;
      last = page.items.at(-1)?.id ?? last;
      if (page.items.length > 0) setMessages((known) => mergeMessages(known, page.items));
      setError(null);
      return page.items.length;
    };
    const goOn = async () => {
      const found = await look().catch((failure: unknown) => {
        if (statusOf(failure) === 422) last = '';
        else if (!gone) setError(failure);
        return 0;
      });
      if (!gone) timer = window.setTimeout(() => void goOn(), found === 200 ? 0 : everyMs);
    };
    void goOn();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, []);
  return { messages, error };
}
