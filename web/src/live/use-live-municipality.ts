import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Readiness } from '../../../src/contract/readiness.js';
import type { Incident } from '../../../src/contract/incidents.js';
import { reads } from '../wire/reads.js';
import { liveLine } from './line.js';
import { useLiveEvent } from './use-live-event.js';
import { useWatch } from './use-watch.js';

type News = { readiness?: Readiness; openIncidents?: Incident[] };

/** Readiness and open incidents of a municipality, moving by themselves. */
export function useLiveMunicipality(municipalityId: string) {
  const client = useQueryClient();
  const readiness = useQuery(reads.readiness(municipalityId));
  const incidents = useQuery(reads.openIncidents(municipalityId));

  const show = (news: News) => {
    if (news.readiness) client.setQueryData(reads.readiness(municipalityId).queryKey, news.readiness);
    if (!news.openIncidents) return;
    client.setQueryData(reads.openIncidents(municipalityId).queryKey, news.openIncidents);
    void client.invalidateQueries({ queryKey: reads.pastIncidents(municipalityId).queryKey });
  };
  const { problem } = useWatch(`municipality ${municipalityId}`, {
    ask: async (patienceMs) =>
      liveLine.socket.timeout(patienceMs).emitWithAck('municipality.watch', { municipalityId }),
    show,
  });

  useLiveEvent('municipality.changed', (message) => {
    if (message.municipalityId === municipalityId) show(message);
  });

  return {
    readiness: readiness.data,
    openIncidents: incidents.data,
    problem,
    error: readiness.error ?? incidents.error,
  };
}
