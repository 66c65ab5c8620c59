import { useQuery } from '@tanstack/react-query';
import { reads } from '../wire/reads.js';

/** Those who may sign in to the demonstration; null where this is none. */
export function useDemoPeople() {
  return useQuery({ ...reads.demoPeople(), retry: false }).data?.items ?? null;
}

/** True in the demonstration, false in production and while unknown. */
export function useDemo(): boolean {
  return useDemoPeople() !== null;
}
