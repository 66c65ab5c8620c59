import { useQuery } from '@tanstack/react-query';
import type { AskPreview } from '../../../src/contract/requests.js';
import { send } from '../wire/http.js';
import { newKey } from '../wire/new-key.js';

/** What would be sent if this were sent now; sends nothing. */
export function usePreview(path: string, body: object, isWanted = true) {
  return useQuery({
    queryKey: ['preview', path, body],
    queryFn: () => send<AskPreview>('POST', path, { body, key: newKey() }),
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
