import { queryOptions } from '@tanstack/react-query';
import type {
  MunicipalityDecision,
  MunicipalityPlan,
  MunicipalityTrailEntry,
} from '../../../src/contract/municipality-events.js';
import type { Municipality } from '../../../src/contract/municipalities.js';
import type { RegisteredChanges } from '../../../src/contract/registers.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** What is read of events of the map, with the key it is kept under. */
export const mapReads = {
  plans: () =>
    queryOptions({
      queryKey: ['municipality-events'],
      queryFn: () => getAll<MunicipalityPlan>('/municipality-events'),
    }),
  plan: (id: string) =>
    queryOptions({
      queryKey: ['municipality-events', id],
      queryFn: () => get<MunicipalityPlan>(`/municipality-events/${id}`),
    }),
  trail: (id: string) =>
    queryOptions({
      queryKey: ['municipality-events', id, 'trail'],
      queryFn: () => getAll<MunicipalityTrailEntry>(`/municipality-events/${id}/trail`),
    }),
  decisionsOf: (id: string) =>
    queryOptions({
      queryKey: ['municipality-decisions', id],
      queryFn: () => getAll<MunicipalityDecision>(`/municipality-decisions?plan=${id}`),
    }),
  /** Every municipality of today, for the counties that there are. */
  municipalities: () =>
    queryOptions({
      queryKey: ['municipalities'],
      queryFn: () => getAll<Municipality>('/municipalities'),
      staleTime: 300_000,
    }),
  /** The register answers within seconds or not at all; nothing waits for it. */
  registered: (from: string) =>
    queryOptions({
      queryKey: ['registered-changes', from],
      queryFn: () => get<RegisteredChanges>(`/registers/municipality-changes?from=${from}`),
      staleTime: Infinity,
      retry: false,
    }),
  decisions: () =>
    queryOptions({
      queryKey: ['municipality-decisions'],
      queryFn: () => getAll<MunicipalityDecision>('/municipality-decisions?state=open'),
    }),
};
