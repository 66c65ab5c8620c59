import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Callout } from '../../../src/contract/callouts.js';
import type { Request } from '../../../src/contract/requests.js';
import { reads } from '../wire/reads.js';
import { liveLine } from './line.js';
import { useLiveEvent } from './use-live-event.js';
import { useWatch } from './use-watch.js';

type News = { openRequests?: Request[]; openCallouts?: Callout[] };

/** The open ones as they are now, then those that are over; one that is no longer open counts as over. */
function withOpen(known: readonly Callout[], open: readonly Callout[]): Callout[] {
  const over = known.filter((callout) => open.every(({ id }) => id !== callout.id));
  return [...open, ...over.map((callout): Callout => ({ ...callout, state: 'closed' }))];
}

/** What a group has been asked and what it has asked its members, moving by itself. */
export function useLiveGroup(groupId: string) {
  const client = useQueryClient();
  const requests = useQuery({ ...reads.groupRequests(groupId), enabled: groupId !== '' });
  const callouts = useQuery({ ...reads.groupCallouts(groupId), enabled: groupId !== '' });

  const show = ({ openRequests, openCallouts }: News) => {
    if (openRequests) {
      client.setQueryData(reads.groupRequests(groupId).queryKey, openRequests);
      for (const request of openRequests) client.setQueryData(reads.request(request.id).queryKey, request);
    }
    if (openCallouts) {
      client.setQueryData(reads.groupCallouts(groupId).queryKey, (known = []) => withOpen(known, openCallouts));
      for (const callout of openCallouts) client.setQueryData(reads.callout(callout.id).queryKey, callout);
    }
  };
  const { problem } = useWatch(`group ${groupId}`, {
    ask: async (patienceMs) =>
      groupId === ''
        ? new Promise<News>(() => undefined)
        : liveLine.socket.timeout(patienceMs).emitWithAck('group.watch', { groupId }),
    show,
  });

  useLiveEvent('group.changed', (message) => {
    if (message.groupId === groupId) show(message);
  });

  return { requests: requests.data, callouts: callouts.data, problem, error: requests.error ?? callouts.error };
}
