import { queryOptions } from '@tanstack/react-query';
import type { Group, GroupContacts } from '../../../src/contract/groups.js';
import type { Organisation } from '../../../src/contract/organisations.js';
import type { RegisterAnswer, RegisteredOrganisation } from '../../../src/contract/registers.js';
import { get } from '../wire/http.js';
import { getAll } from '../wire/reads.js';

/** What the pages of organisations read, with the key it is kept under. */
export const organisationReads = {
  one: (id: string) =>
    queryOptions({ queryKey: ['organisation', id], queryFn: () => get<Organisation>(`/organisations/${id}`) }),
  under: (id: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'under'],
      queryFn: () => getAll<Organisation>(`/organisations?parent=${id}`),
    }),
  groups: (id: string) =>
    queryOptions({
      queryKey: ['organisation', id, 'groups'],
      queryFn: () => getAll<Group>(`/groups?organisation=${id}`),
    }),
  leaders: (groupId: string) =>
    queryOptions({
      queryKey: ['group-contacts', groupId],
      queryFn: () => get<GroupContacts>(`/groups/${groupId}/contacts`),
    }),
  /** The register answers within seconds or not at all; nothing waits for it. */
  registered: (query: string) =>
    queryOptions({
      queryKey: ['registered-organisations', query],
      queryFn: () =>
        get<RegisterAnswer<RegisteredOrganisation>>(`/registers/organisations?query=${encodeURIComponent(query)}`),
      enabled: query !== '',
      staleTime: Infinity,
      retry: false,
    }),
};
