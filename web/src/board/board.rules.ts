import type { BoardRequest, Coverage } from '../../../src/contract/board.js';
import type { LogEntry, LogKind } from '../../../src/contract/incidents.js';
import type { Need, RequestState } from '../../../src/contract/requests.js';

/** How far one capability is covered; shares are of what was asked, at most 1. */
export type Covered = Coverage & {
  missing: number;
  offeredShare: number;
  agreedShare: number;
  verdict: 'missing' | 'enough' | 'settled';
};

const share = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(1, part / whole));

/** Sums up one capability; what is agreed was also offered. */
export function covered(coverage: Coverage): Covered {
  const offered = Math.max(coverage.offered, coverage.agreed);
  const missing = Math.max(0, coverage.asked - offered);
  const enough = coverage.agreed >= coverage.asked ? 'settled' : 'enough';
  return {
    ...coverage,
    offered,
    missing,
    verdict: missing > 0 ? 'missing' : enough,
    offeredShare: share(offered, coverage.asked),
    agreedShare: share(coverage.agreed, coverage.asked),
  };
}

/** What a group was asked for on one line, and what it has offered and been thanked yes to. */
export type AnsweredLine = {
  need: Need;
  offered: { quantity: number; from: string | null } | null;
  agreed: { quantity: number; from: string | null } | null;
};

/** A request line by line. */
export function answeredLines({
  needs,
  offered,
  agreed,
}: Pick<BoardRequest, 'needs' | 'offered' | 'agreed'>): AnsweredLine[] {
  return needs.map((need) => ({
    need,
    offered: offered.find((line) => line.needId === need.id) ?? null,
    agreed: agreed.find((line) => line.needId === need.id) ?? null,
  }));
}

export type MunicipalDeed = 'agree' | 'withdraw' | 'stand-down';

const before: readonly RequestState[] = ['asked', 'seen', 'offered', 'partly_offered', 'declined', 'call_me'];

/** What the municipality may do with a request in this state. */
export function deedsFor(state: RequestState): MunicipalDeed[] {
  const deeds: MunicipalDeed[] = [];
  if (state === 'offered' || state === 'partly_offered') deeds.push('agree');
  if (before.includes(state) && state !== 'declined') deeds.push('withdraw');
  if (state === 'agreed' || state === 'ongoing') deeds.push('stand-down');
  return deeds;
}

export type LogFilter = 'all' | 'groups' | 'members' | 'notes';

const subjects: Record<LogKind, Exclude<LogFilter, 'all'>> = {
  incident_opened: 'notes',
  incident_closed: 'notes',
  note: 'notes',
  request_asked: 'groups',
  request_seen: 'groups',
  contact_told: 'groups',
  contacts_exhausted: 'groups',
  request_answered: 'groups',
  request_agreed: 'groups',
  request_withdrawn: 'groups',
  request_stood_down: 'groups',
  callout_opened: 'members',
  callout_answered: 'members',
  callout_selected: 'members',
  callout_closed: 'members',
  readiness_offered: 'groups',
};

/** The entries about one subject that say what is looked for, newest first. */
export function filterLog(
  entries: readonly LogEntry[],
  filter: LogFilter,
  query = '',
  wordsOf: (entry: LogEntry) => string = (entry) => entry.text ?? '',
): LogEntry[] {
  const wanted = query.trim().toLocaleLowerCase('nb');
  return entries
    .filter((entry) => filter === 'all' || subjects[entry.kind] === filter)
    .filter((entry) => wanted === '' || wordsOf(entry).toLocaleLowerCase('nb').includes(wanted))
    .toReversed();
}

const finished: readonly RequestState[] = ['ended', 'withdrawn', 'stood_down'];

/** Requests that are still going on first, in the order they were asked; those that are over last. */
export function requestsInOrder(requests: readonly BoardRequest[]): BoardRequest[] {
  const place = (request: BoardRequest) => (finished.includes(request.state) ? 1 : 0);
  return requests.toSorted((a, b) => place(a) - place(b) || a.askedAt.localeCompare(b.askedAt));
}
