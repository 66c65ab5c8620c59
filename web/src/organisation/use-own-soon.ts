import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { reads } from '../wire/reads.js';
import { keeps } from './organisation.rules.js';

const pauseMs = 300;
const mostLooks = 10;

/** Goes to an association that somebody has just made, once she is its officer; that takes a moment. */
export function useOwnSoon(): (organisationId: string) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (organisationId) => {
    for (let look = 0; look < mostLooks; look += 1) {
      const me = await client.fetchQuery({ ...reads.me(), staleTime: 0 }).catch(() => null);
      if (me && keeps(me.grants, organisationId)) break;
      await new Promise((resolve) => window.setTimeout(resolve, pauseMs));
    }
    void client.invalidateQueries({ queryKey: ['organisations'] });
    void client.invalidateQueries({ queryKey: ['organisation'] });
    await navigate({ to: '/organisasjon/$organisationId/om', params: { organisationId } });
  };
}
