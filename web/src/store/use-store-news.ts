import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Has everything about a group's equipment read anew. */
export function useStoreNews(groupId: string): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    for (const queryKey of [['equipment', groupId], ['needs', groupId], ['make-ready', groupId], ['equipment-item']])
      void client.invalidateQueries({ queryKey });
  }, [client, groupId]);
}
