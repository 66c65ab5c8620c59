import { useQueryClient } from '@tanstack/react-query';
import { useDeed } from '../wire/use-deed.js';

/** Does something with a support request, and has everything that tells of support read anew. */
export function useSupportDeed(onDone?: () => void, done?: string) {
  const client = useQueryClient();
  return useDeed(() => {
    for (const queryKey of [['support'], ['support-sums'], ['needs']]) void client.invalidateQueries({ queryKey });
    onDone?.();
  }, done);
}
