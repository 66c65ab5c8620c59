import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Readiness, ReadinessOfGroup } from '../../../src/contract/readiness.js';
import { get } from '../wire/http.js';
import { liveLine } from './line.js';
import { useLiveEvent } from './use-live-event.js';
import { useLiveMunicipality } from './use-live-municipality.js';
import { useWatch } from './use-watch.js';

const pathOf = (owner: string, at: string) => `/${owner}/readiness${at && `?at=${encodeURIComponent(at)}`}`;
const readinessAt = <T>(owner: string, at: string) => ({
  queryKey: ['readiness-at', owner, at],
  queryFn: () => get<T>(pathOf(owner, at)),
});

/** The readiness of a municipality: now, moving by itself, or at a chosen time, read anew whenever something has changed. */
export function useMunicipalityReadiness(municipalityId: string, at: string) {
  const client = useQueryClient();
  const now = useLiveMunicipality(municipalityId);
  const owner = `municipalities/${municipalityId}`;
  const then = useQuery({ ...readinessAt<Readiness>(owner, at), enabled: at !== '' });
  useLiveEvent('municipality.changed', (message) => {
    if (message.municipalityId === municipalityId && message.readiness)
      void client.invalidateQueries({ queryKey: ['readiness-at', owner] });
  });
  return at === '' ? { ...now, data: now.readiness } : { ...then, problem: now.problem };
}

/** The readiness of a group, for its leaders, in the same way. */
export function useGroupReadiness(groupId: string, at: string) {
  const client = useQueryClient();
  const owner = `groups/${groupId}`;
  const read = useQuery(readinessAt<ReadinessOfGroup>(owner, at));
  const show = ({ readiness }: { readiness?: ReadinessOfGroup }) => {
    if (!readiness) return;
    if (at !== '') void client.invalidateQueries({ queryKey: ['readiness-at', owner] });
    else client.setQueryData(readinessAt(owner, '').queryKey, readiness);
    void client.invalidateQueries({ queryKey: ['strength', groupId] });
    void client.invalidateQueries({ queryKey: ['members-at', groupId] });
  };
  const { problem } = useWatch(`readiness ${groupId}`, {
    ask: async (patienceMs) => liveLine.socket.timeout(patienceMs).emitWithAck('readiness.watch', { groupId }),
    show,
  });
  useLiveEvent('readiness.changed', (message) => {
    if (message.groupId === groupId) show(message);
  });
  return { data: read.data, error: read.error, problem };
}
