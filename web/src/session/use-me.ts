import { useQuery } from '@tanstack/react-query';
import { reads } from '../wire/reads.js';

/** Who is signed in here, or null. */
export function useMe() {
  const { data, isLoading, error, refetch } = useQuery(reads.me());
  return { me: data ?? null, isLoading, error, again: () => void refetch() };
}
