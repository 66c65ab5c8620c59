import { useEffect } from 'react';
import type { ServerToClient } from '../../../src/contract/live.js';
import { useLatest } from '../parts/use-latest.js';
import { liveLine } from './line.js';

type Message<Name extends keyof ServerToClient> = Parameters<ServerToClient[Name]>[0];
type AnyListener = (message: unknown) => void;

/** Listens for one kind of push as long as the page is shown. */
export function useLiveEvent<Name extends keyof ServerToClient>(
  name: Name,
  hear: (message: Message<Name>) => void,
): void {
  const latest = useLatest(hear);
  useEffect(() => {
    const listener: AnyListener = (message) => latest.current(message as Message<Name>);
    const socket = liveLine.socket as unknown as {
      on: (event: string, listener: AnyListener) => void;
      off: (event: string, listener: AnyListener) => void;
    };
    socket.on(name, listener);
    return () => socket.off(name, listener);
  }, [name, latest]);
}
