import { useMutation } from '@tanstack/react-query';
import type { ProblemView } from '../../../src/contract/manner.js';
import { keepFile } from './keep-file.js';
import { Refused, Unreachable } from './problem.js';

/** A file that the service makes, in the reader's language. */
export type Wanted = { path: string; name: string };

/** Fetches a file and hands it to the browser to keep; fails with what the service said. */
export function useDownload() {
  return useMutation<void, Error, Wanted>({
    mutationFn: async ({ path, name }) => {
      const headers = { 'Accept-Language': document.documentElement.lang || 'nb' };
      const response = await fetch(`/api/v1${path}`, { credentials: 'same-origin', headers }).catch(() => {
        throw new Unreachable();
      });
      if (!response.ok) throw new Refused((await response.json()) as ProblemView);
      keepFile(await response.blob(), name);
    },
  });
}
