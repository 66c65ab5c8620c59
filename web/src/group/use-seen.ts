import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Request } from '../../../src/contract/requests.js';
import { reads } from '../wire/reads.js';
import { useDeed } from '../wire/use-deed.js';

/** Tells the municipality that the group has opened the question: once, when it is shown to somebody. */
export function useSeen(request: Request | undefined): void {
  const client = useQueryClient();
  const told = useRef('');
  const { mutate } = useDeed();
  useEffect(() => {
    if (request?.state !== 'asked') return;
    const about = `${request.id} ${request.version}`;
    if (told.current === about) return;
    told.current = about;
    mutate(
      { path: `/requests/${request.id}/seen`, version: request.version },
      { onSettled: () => void client.invalidateQueries({ queryKey: reads.request(request.id).queryKey }) },
    );
  }, [request, mutate, client]);
}
