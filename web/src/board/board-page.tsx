import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Board } from '../../../src/contract/board.js';
import type { Incident, LogEntry } from '../../../src/contract/incidents.js';
import { useLiveIncident } from '../live/use-live-incident.js';
import { mayAsk } from '../pages/home.rules.js';
import { ExerciseBanner } from '../parts/exercise-banner.js';
import { LineNote } from '../parts/line-note.js';
import { useMe } from '../session/use-me.js';
import { Loading } from '../shell/loading.js';
import { asError, ProblemNote } from '../shell/problem-note.js';
import { reads } from '../wire/reads.js';
import { BoardDeeds } from './board-deeds.js';
import { BoardGroups } from './board-groups.js';
import { BoardHead } from './board-head.js';
import { CoverageBars } from './coverage-bars.js';
import { DeliveriesSummary } from './deliveries-summary.js';
import { LogPanel } from './log-panel.js';
import { PrintLog } from './print-log.js';
import { SoundSwitch } from './sound-switch.js';
import { useArrivals } from './use-arrivals.js';

/** The live board: who can give what, from when, and everything that has happened. */
export function BoardPage() {
  const { incidentId } = useParams({ from: '/signed-in/hendelse/$incidentId' });
  const incident = useQuery(reads.incident(incidentId));
  const { board, entries, problem, error } = useLiveIncident(incidentId);
  useArrivals(board, entries);
  if (incident.data && board) {
    return <BoardView incident={incident.data} board={board} entries={entries} problem={asError(problem)} />;
  }
  const trouble = asError(problem) ?? error ?? incident.error;
  return <div className="page">{trouble ? <ProblemNote error={trouble} /> : <Loading />}</div>;
}

type Props = { incident: Incident; board: Board; entries: readonly LogEntry[]; problem: Error | null };

function BoardView({ incident, board, entries, problem }: Props) {
  const { me } = useMe();
  const mayChange = board.state === 'open' && mayAsk(me?.grants ?? [], incident.municipalityId);
  return (
    <div className="page wide">
      {incident.exercise && <ExerciseBanner />}
      <div className="title-row">
        <BoardHead incident={incident} state={board.state} />
        <BoardDeeds incident={incident} board={board} mayChange={mayChange} />
      </div>
      <LineNote />
      <ProblemNote error={problem} />
      <div className="board">
        <div className="board-main stack">
          <CoverageBars coverage={board.coverage} />
          <BoardGroups requests={board.requests} mayChange={mayChange} />
        </div>
        <aside className="board-side stack">
          <LogPanel incidentId={incident.id} entries={entries} requests={board.requests} mayWrite={mayChange} />
          <DeliveriesSummary deliveries={board.deliveries} />
          <SoundSwitch />
        </aside>
      </div>
      <PrintLog incident={incident} entries={entries} requests={board.requests} />
    </div>
  );
}
