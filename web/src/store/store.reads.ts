import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import type { MaintenanceNeed } from '../../../src/contract/needs.js';
import type { EquipmentPlace, KindList, MakeReadyList } from '../../../src/contract/stores.js';
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
  places: (groupId: string) =>
    queryOptions({
      queryKey: ['places', groupId],
      queryFn: () => getAll<EquipmentPlace>(`/groups/${groupId}/equipment-places`),
    }),
  kinds: (groupId: string) =>
    queryOptions({
      queryKey: ['kinds', groupId],
      queryFn: async () => (await get<KindList>(`/groups/${groupId}/equipment-kinds`)).items,
    }),
  support: (side: string) =>
    queryOptions({
      queryKey: ['support', side],
      queryFn: () => getAll<SupportRequest>(`/support-requests?${side}`),
    }),
  sums: (side: string, year: number | null) =>
    queryOptions({
      queryKey: ['support-sums', side, year],
      queryFn: () => get<SupportSums>(`/support-requests/sums?${side}${year === null ? '' : `&year=${year}`}`),
      placeholderData: keepPreviousData,
    }),
};
