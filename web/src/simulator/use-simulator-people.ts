import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../../src/contract/manner.js';
import type { DemoPerson } from '../../../src/contract/simulator.js';
import { useDemoPeople } from '../session/use-demo.js';
import { get } from '../wire/http.js';

const found = ['simulator-people'];

/** Those who can sign in, and everybody else who has been looked for by name. */
export function useSimulatorPeople(query: string): DemoPerson[] {
  const known = useDemoPeople();
  const client = useQueryClient();
  useQuery({
    queryKey: [...found, query.trim()],
    queryFn: () => get<Page<DemoPerson>>(`/simulator/people?query=${encodeURIComponent(query.trim())}`),
    enabled: query.trim().length > 1,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const pages = client.getQueriesData<Page<DemoPerson>>({ queryKey: found });
  return together(
    known ?? [],
    pages.flatMap(([, page]) => page?.items ?? []),
  );
}

function together(known: readonly DemoPerson[], others: readonly DemoPerson[]): DemoPerson[] {
  return [...new Map([...others, ...known].map((person) => [person.identifier, person])).values()];
}
