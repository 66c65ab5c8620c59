import { queryOptions } from '@tanstack/react-query';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import type { MakeReadyList } from '../../../src/contract/stores.js';
import type { SupportRequest, SupportSums } from '../../../src/contract/support.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** What is read about one thing, about what must be mended, and about support. */
export const storeReads = {
  item: (id: string) =>
    queryOptions({ queryKey: ['equipment-item', id], queryFn: () => get<EquipmentDetails>(`/equipment/${id}`) }),
  needs: (groupId: string) =>
    queryOptions({
      queryKey: ['needs', groupId],
      queryFn: () => getAll<MaintenanceNeed>(`/groups/${groupId}/needs?state=open`),
    }),
  makeReady: (groupId: string) =>
    queryOptions({
      queryKey: ['make-ready', groupId],
      queryFn: () => getAll<MakeReadyList>(`/groups/${groupId}/make-ready-lists?open=true`),
    }),
  support: (municipalityId: string) =>
    queryOptions({
      queryKey: ['support', municipalityId],
      queryFn: () => getAll<SupportRequest>(`/support-requests?municipality=${municipalityId}`),
    }),
  sums: (side: string) =>
    queryOptions({
      queryKey: ['support-sums', side],
      queryFn: () => get<SupportSums>(`/support-requests/sums?${side}`),
    }),
};
