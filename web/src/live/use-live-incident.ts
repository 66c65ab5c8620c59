import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from '../../../src/contract/board.js';
import type { LogEntry } from '../../../src/contract/incidents.js';
import { reads } from '../wire/reads.js';
import { lastSeq, mergeEntries } from './entries.rules.js';
import { liveLine, useLine } from './line.js';
import { useLiveEvent } from './use-live-event.js';
import { useWatch } from './use-watch.js';

const pollMs = 8_000;

/** The board and the log of an incident, moving by themselves; over plain reads while the line is lost. */
export function useLiveIncident(incidentId: string) {
  const client = useQueryClient();
  const line = useLine();
  const lost = line.state === 'lost';
  const polling = { enabled: line.state !== 'live', refetchInterval: lost ? pollMs : (false as const), retry: false };
  const board = useQuery({ ...reads.board(incidentId), ...polling });
  const log = useQuery({ ...reads.log(incidentId), ...polling });
  const boardKey = reads.board(incidentId).queryKey;
  const logKey = reads.log(incidentId).queryKey;

  const showBoard = (arriving: Board) => client.setQueryData(boardKey, arriving);
  const known = () => client.getQueryData(logKey) ?? [];
  const showEntries = (arriving: readonly LogEntry[]) => {
    const { missing } = mergeEntries(known(), arriving);
    client.setQueryData(logKey, [...arriving]);
    return missing;
  };

  const { problem, watchAgain } = useWatch(`incident ${incidentId}`, {
    ask: async (patienceMs) =>
      liveLine.socket
        .timeout(patienceMs)
        .emitWithAck('incident.watch', { incidentId, afterSeq: lastSeq(known()) || undefined }),
    show: (snapshot: { board: Board; entries: LogEntry[] }) => {
      showBoard(snapshot.board);
      showEntries(snapshot.entries);
    },
  });

  useLiveEvent('incident.board', (message) => {
    if (message.board.incidentId === incidentId) showBoard(message.board);
  });
  useLiveEvent('incident.entries', (message) => {
    if (message.incidentId === incidentId && showEntries(message.entries)) watchAgain();
  });
  useEffect(() => () => void liveLine.socket.emit('incident.unwatch', { incidentId }), [incidentId]);

  useEffect(() => {
    if (lost && board.dataUpdatedAt > line.since.getTime()) liveLine.heard();
  }, [lost, board.dataUpdatedAt, line.since]);

  return { board: board.data, entries: log.data ?? [], problem, error: board.error };
}
