import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Callout } from '../../../src/contract/callouts.js';
import type { Request } from '../../../src/contract/requests.js';
import { reads } from '../wire/reads.js';
import { liveLine } from './line.js';
import { useLiveEvent } from './use-live-event.js';
import { useWatch } from './use-watch.js';

type News = { openRequests?: Request[]; openCallouts?: Callout[] };

type Id = { readonly id: string };

const isOpen = ({ state }: Callout) => state === 'open';

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

  /** What was open and is no longer is read anew where somebody looks at it: what became of it is not in the news. */
  const readOver = (
    of: typeof reads.request | typeof reads.callout,
    known: readonly Id[] = [],
    open: readonly Id[],
  ) => {
    for (const { id } of known)
      if (open.every((one) => one.id !== id)) void client.invalidateQueries({ queryKey: of(id).queryKey });
  };
  const show = ({ openRequests, openCallouts }: News) => {
    if (openRequests) {
      const { queryKey } = reads.groupRequests(groupId);
      readOver(reads.request, client.getQueryData(queryKey), openRequests);
      client.setQueryData(queryKey, openRequests);
      for (const request of openRequests) client.setQueryData(reads.request(request.id).queryKey, request);
    }
    if (openCallouts) {
      const { queryKey } = reads.groupCallouts(groupId);
      readOver(reads.callout, client.getQueryData(queryKey)?.filter(isOpen), openCallouts);
      client.setQueryData(queryKey, (known = []) => withOpen(known, openCallouts));
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
