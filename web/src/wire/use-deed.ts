import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { send, type Method } from './http.js';
import { KeyRing } from './key-ring.js';
import { isInDoubt, statusOf } from './problem.js';
import { tell } from './told.js';

/** One call that changes something. */
export type Deed = { method?: Method; path: string; body?: unknown; version?: number };

/** Does a deed under a key that is kept while its outcome is in doubt, and says `done` when it is; a stale version shows what is there now. */
export function useDeed<Result = unknown>(
  onDone?: (result: Result) => void,
  done?: string,
): UseMutationResult<Result, Error, Deed> {
  const keys = useRef<KeyRing>(null);
  const client = useQueryClient();
  return useMutation<Result, Error, Deed>({
    mutationFn: async ({ method = 'POST', path, body, version }) => {
      keys.current ??= new KeyRing();
      return send<Result>(method, path, { body, version, key: keys.current.keyFor({ method, path, body, version }) });
    },
    onSuccess: (result) => {
      keys.current?.settle();
      if (done) tell(done);
      onDone?.(result);
    },
    onError: (error) => {
      if (!isInDoubt(error)) keys.current?.settle();
      if (statusOf(error) === 412 || statusOf(error) === 409) void client.invalidateQueries();
    },
  });
}
