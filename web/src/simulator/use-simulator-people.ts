import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Page } from '../../../src/contract/manner.js';
import type { DemoPerson } from '../../../src/contract/simulator.js';
import { useDemoPeople } from '../session/use-demo.js';
import { get } from '../wire/http.js';

const found = ['simulator-people'];

/** Those who can sign in, and everybody else who has been looked for by name or stands on the desk. */
export function useSimulatorPeople(query: string, pinned: readonly string[]): DemoPerson[] {
  const known = useDemoPeople();
  const client = useQueryClient();
  const wanted = [...new Set([...pinned, query.trim()])].filter((text) => text.length > 1);
  useQueries({
    queries: wanted.map((text) => ({
      queryKey: [...found, text],
      queryFn: () => get<Page<DemoPerson>>(`/simulator/people?query=${encodeURIComponent(text)}`),
      staleTime: Infinity,
      gcTime: Infinity,
      retry: false,
    })),
  });
  return together(
    known ?? [],
    client.getQueriesData<Page<DemoPerson>>({ queryKey: found }).flatMap(([, page]) => page?.items ?? []),
  );
}

function together(known: readonly DemoPerson[], others: readonly DemoPerson[]): DemoPerson[] {
  return [...new Map([...others, ...known].map((person) => [person.identifier, person])).values()];
}
