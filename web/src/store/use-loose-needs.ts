import { useQuery } from '@tanstack/react-query';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import { storeReads } from './store.reads.js';

/** What has been reported of what is on no list, and is still open; undefined until it is known. */
export function useLooseNeeds(groupId: string): MaintenanceNeed[] | undefined {
  return useQuery(storeReads.needs(groupId)).data?.filter(({ itemId }) => itemId === null);
}
