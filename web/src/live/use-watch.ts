import { useEffect, useRef, useState } from 'react';
import type { ProblemView } from '../../../src/contract/manner.js';
import { useLatest } from '../parts/use-latest.js';
import { liveLine } from './line.js';

const patienceMs = 6_000;
const againMs = 1_500;

type Watched<Snapshot> = Snapshot | { problem: ProblemView };

/** How one thing is watched: how it is asked for, and what is done with the answer. */
export type Watch<Snapshot> = {
  ask: (patienceMs: number) => Promise<Watched<Snapshot>>;
  show: (snapshot: Snapshot) => void;
};

/** Asks for a snapshot whenever the line opens, until it comes; `watchAgain` asks anew over an open line. */
export function useWatch<Snapshot extends object>(key: string, watch: Watch<Snapshot>) {
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const current = useLatest(watch);
  const again = useRef<() => void>(() => undefined);

  useEffect(() => {
    let gone = false;
    let timer = 0;
    const take = (answer: Watched<Snapshot>) => {
      if (gone) return;
      liveLine.heard();
      setProblem('problem' in answer ? answer.problem : null);
      if (!('problem' in answer)) current.current.show(answer);
    };
    const ask = () => {
      window.clearTimeout(timer);
      current.current.ask(patienceMs).then(take, () => {
        if (!gone && liveLine.socket.connected) timer = window.setTimeout(ask, againMs);
      });
    };
    again.current = ask;
    liveLine.socket.on('connect', ask);
    if (liveLine.socket.connected) ask();
    else liveLine.open();
    return () => {
      gone = true;
      window.clearTimeout(timer);
      liveLine.socket.off('connect', ask);
    };
  }, [key, current]);

  return { problem, watchAgain: () => again.current() };
}
