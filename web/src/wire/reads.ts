import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Me } from '../../../src/contract/access.js';
import type { Board } from '../../../src/contract/board.js';
import type { Callout, MyCallout } from '../../../src/contract/callouts.js';
import type { Agreement } from '../../../src/contract/cooperation.js';
import type { EquipmentItem } from '../../../src/contract/equipment.js';
import type { Group, Member } from '../../../src/contract/groups.js';
import type { Readiness } from '../../../src/contract/readiness.js';
import type { Incident, LogEntry } from '../../../src/contract/incidents.js';
import type { Page } from '../../../src/contract/manner.js';
import type { MunicipalityFound } from '../../../src/contract/municipalities.js';
import type { Request } from '../../../src/contract/requests.js';
import type { DemoPerson } from '../../../src/contract/simulator.js';
import { mergeEntries, newerBoard } from '../live/entries.rules.js';
import { withLastName } from '../municipality/last-name.rules.js';
import { get } from './http.js';
import { statusOf } from './problem.js';

/** Everything on every page of a list. */
export async function getAll<T>(path: string): Promise<T[]> {
  const mark = path.includes('?') ? '&' : '?';
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<T> = await get<Page<T>>(`${path}${mark}limit=200${from}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Resolves with null where the service answers one of these statuses. */
async function unless<T>(statuses: readonly number[], reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: unknown) => {
    if (statuses.includes(statusOf(error))) return null;
    throw error;
  });
}

/** Every read of the service that pages share, with the key it is kept under. */
export const reads = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: () => unless([401], get<Me>('/me')), staleTime: 300_000 }),
  demoPeople: () =>
    queryOptions({
      queryKey: ['demo-people'],
      queryFn: () => unless([404], get<Page<DemoPerson>>('/simulator/people')),
      staleTime: Infinity,
    }),
  municipality: (id: string) =>
    queryOptions({
      queryKey: ['municipality', id],
      queryFn: async () => withLastName(await get<MunicipalityFound>(`/municipalities/${id}`)),
      staleTime: Infinity,
    }),
  readiness: (id: string) =>
    queryOptions({ queryKey: ['readiness', id], queryFn: () => get<Readiness>(`/municipalities/${id}/readiness`) }),
  openIncidents: (id: string) =>
    queryOptions({
      queryKey: ['open-incidents', id],
      queryFn: () => getAll<Incident>(`/incidents?state=open&municipality=${id}`),
    }),
  pastIncidents: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['past-incidents', id],
      queryFn: ({ pageParam }) =>
        get<Page<Incident>>(
          `/incidents?state=closed&municipality=${id}&limit=6${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
        ),
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
  agreements: (id: string) =>
    queryOptions({
      queryKey: ['agreements', id],
      queryFn: () => getAll<Agreement>(`/agreements?municipality=${id}`),
    }),
  incident: (id: string) =>
    queryOptions({ queryKey: ['incident', id], queryFn: () => get<Incident>(`/incidents/${id}`) }),
  board: (id: string) =>
    queryOptions({
      queryKey: ['board', id],
      queryFn: () => get<Board>(`/incidents/${id}/board`),
      structuralSharing: (known, arriving) => newerBoard(known as Board | undefined, arriving as Board),
    }),
  log: (id: string) =>
    queryOptions({
      queryKey: ['log', id],
      queryFn: () => getAll<LogEntry>(`/incidents/${id}/log?after=0`),
      structuralSharing: (known, arriving) =>
        mergeEntries((known as LogEntry[] | undefined) ?? [], arriving as LogEntry[]).entries,
    }),
  request: (id: string) => queryOptions({ queryKey: ['request', id], queryFn: () => get<Request>(`/requests/${id}`) }),
  group: (id: string) => queryOptions({ queryKey: ['group', id], queryFn: () => get<Group>(`/groups/${id}`) }),
  members: (id: string) =>
    queryOptions({ queryKey: ['members', id], queryFn: () => getAll<Member>(`/groups/${id}/members`) }),
  equipment: (id: string) =>
    queryOptions({ queryKey: ['equipment', id], queryFn: () => getAll<EquipmentItem>(`/groups/${id}/equipment`) }),
  groupRequests: (id: string) =>
    queryOptions({
      queryKey: ['group-requests', id],
      queryFn: () => getAll<Request>(`/groups/${id}/requests?state=open`),
    }),
  groupCallouts: (id: string) =>
    queryOptions({ queryKey: ['group-callouts', id], queryFn: () => getAll<Callout>(`/groups/${id}/callouts`) }),
  callout: (id: string) => queryOptions({ queryKey: ['callout', id], queryFn: () => get<Callout>(`/callouts/${id}`) }),
  myCallouts: () =>
    queryOptions({
      queryKey: ['my-callouts'],
      queryFn: () => unless([404, 403], get<Page<MyCallout>>('/me/callouts')),
      refetchInterval: 15_000,
    }),
};
