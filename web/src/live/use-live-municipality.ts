import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Readiness } from '../../../src/contract/groups.js';
import type { Incident } from '../../../src/contract/incidents.js';
import { reads } from '../wire/reads.js';
import { liveLine } from './line.js';
import { useWatch } from './use-watch.js';

type News = { readiness?: Readiness; openIncidents?: Incident[] };

/** Readiness and open incidents of a municipality, moving by themselves. */
export function useLiveMunicipality(municipalityId: string) {
  const client = useQueryClient();
  const readiness = useQuery(reads.readiness(municipalityId));
  const incidents = useQuery(reads.openIncidents(municipalityId));

  const show = (news: News) => {
    if (news.readiness) client.setQueryData(reads.readiness(municipalityId).queryKey, news.readiness);
    if (news.openIncidents) client.setQueryData(reads.openIncidents(municipalityId).queryKey, news.openIncidents);
  };
  const { problem } = useWatch(`municipality ${municipalityId}`, {
    ask: async (patienceMs) =>
      liveLine.socket.timeout(patienceMs).emitWithAck('municipality.watch', { municipalityId }),
    show,
  });

  useEffect(() => {
    const onChange = (message: News & { municipalityId: string }) => {
      if (message.municipalityId === municipalityId) show(message);
    };
    liveLine.socket.on('municipality.changed', onChange);
    return () => {
      liveLine.socket.off('municipality.changed', onChange);
    };
  }, [municipalityId]);

  return {
    readiness: readiness.data,
    openIncidents: incidents.data,
    problem,
    error: readiness.error ?? incidents.error,
  };
}
