import { useQueryClient } from '@tanstack/react-query';
import type { EquipmentDetails } from '../../../src/contract/equipment.js';
import { useDeed } from '../wire/use-deed.js';
import { storeReads } from './store.reads.js';

/** Does something with one thing, and shows it as it stands then. */
export function useItemDeed({ id, groupId }: EquipmentDetails, onDone?: () => void, done?: string) {
  const client = useQueryClient();
  return useDeed<EquipmentDetails>((after) => {
    client.setQueryData(storeReads.item(id).queryKey, after);
    void client.invalidateQueries({ queryKey: ['equipment', groupId] });
    onDone?.();
  }, done);
}
