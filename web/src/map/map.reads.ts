import { queryOptions } from '@tanstack/react-query';
import type { MunicipalityDecision, MunicipalityPlan } from '../../../src/contract/municipality-events.js';
import { getAll } from '../wire/reads.js';

/** What is read of events of the map, with the key it is kept under. */
export const mapReads = {
  plans: () =>
    queryOptions({
      queryKey: ['municipality-events'],
      queryFn: () => getAll<MunicipalityPlan>('/municipality-events'),
    }),
  decisions: () =>
    queryOptions({
      queryKey: ['municipality-decisions'],
      queryFn: () => getAll<MunicipalityDecision>('/municipality-decisions?state=open'),
    }),
};
