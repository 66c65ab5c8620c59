import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Availability, GroupStrength, MemberAvailability } from '../../../src/contract/availability.js';
import type { Page } from '../../../src/contract/manner.js';
import { get } from '../wire/http.js';

/** Which members are shown: at a time, and only those of one state or with one capability, where that is said. */
export type MembersAt = { at: string; state: string; capability: string };

const query = (said: Record<string, string>) =>
  new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();

/** What the pages of availability read. */
export const availabilityReads = {
  own: (id: string) =>
    queryOptions({ queryKey: ['availability', id], queryFn: () => get<Availability>(`/people/${id}/availability`) }),
  strength: (id: string, at: string) =>
    queryOptions({
      queryKey: ['strength', id, at],
      queryFn: () => get<GroupStrength>(`/groups/${id}/availability?${query({ at })}`),
    }),
  members: (id: string, said: MembersAt) =>
    infiniteQueryOptions({
      queryKey: ['members-at', id, said],
      queryFn: ({ pageParam: cursor }) =>
        get<Page<MemberAvailability>>(`/groups/${id}/availability/members?${query({ ...said, cursor, limit: '50' })}`),
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
};
