import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
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
  const incident = useQuery(reads.incident(incidentId)).data;
  const { board, entries, problem, error } = useLiveIncident(incidentId);
  const { me } = useMe();
  useArrivals(board, entries);

  if (!incident || !board) {
    return (
      <div className="page">{problem || error ? <ProblemNote error={asError(problem) ?? error} /> : <Loading />}</div>
    );
  }
  const isOpen = board.state === 'open';
  const mayChange = isOpen && mayAsk(me?.grants ?? [], incident.municipalityId);
  return (
    <div className={`page wide ${incident.exercise ? 'is-exercise' : ''}`}>
      {incident.exercise && <ExerciseBanner />}
      <BoardHead incident={incident} state={board.state} />
      <LineNote />
      <ProblemNote error={asError(problem)} />
      <BoardDeeds incident={incident} board={board} mayChange={mayChange} />
      <div className="board">
        <div className="board-main stack">
          <CoverageBars coverage={board.coverage} />
          <BoardGroups requests={board.requests} mayChange={mayChange} />
        </div>
        <aside className="board-side stack">
          <LogPanel incidentId={incidentId} entries={entries} requests={board.requests} mayWrite={mayChange} />
          <DeliveriesSummary deliveries={board.deliveries} />
          <SoundSwitch />
        </aside>
      </div>
      <PrintLog incident={incident} entries={entries} requests={board.requests} />
    </div>
  );
}
