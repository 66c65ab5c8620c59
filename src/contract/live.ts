import { z } from 'zod';
import type { Callout } from './callouts.js';
import type { Readiness, ReadinessOfGroup } from './readiness.js';
import type { Board } from './board.js';
import type { Incident, LogEntry } from './incidents.js';
import type { Request } from './requests.js';
import { Id, type ProblemView } from './manner.js';

export const WatchIncident = z.strictObject({
  incidentId: Id,
  afterSeq: z.number().int().min(0).max(2_147_483_647).optional(),
});
export type WatchIncident = z.infer<typeof WatchIncident>;
export const UnwatchIncident = z.strictObject({ incidentId: Id });
export type UnwatchIncident = z.infer<typeof UnwatchIncident>;
export const WatchMunicipality = z.strictObject({ municipalityId: Id });
export type WatchMunicipality = z.infer<typeof WatchMunicipality>;
export const WatchGroup = z.strictObject({ groupId: Id });
export type WatchGroup = z.infer<typeof WatchGroup>;

type Refused = { problem: ProblemView };
type Ack<T> = (answer: T | Refused) => void;

/** What a client may send on `/live`; every watch is answered with a snapshot or a problem. */
export type ClientToServer = {
  'incident.watch': (body: WatchIncident, ack: Ack<{ board: Board; entries: LogEntry[] }>) => void;
  'incident.unwatch': (body: UnwatchIncident, ack?: Ack<Record<string, never>>) => void;
  'municipality.watch': (
    body: WatchMunicipality,
    ack: Ack<{ readiness: Readiness; openIncidents: Incident[] }>,
  ) => void;
  'group.watch': (body: WatchGroup, ack: Ack<{ openRequests: Request[]; openCallouts: Callout[] }>) => void;
  'readiness.watch': (body: WatchGroup, ack: Ack<{ readiness: ReadinessOfGroup }>) => void;
};

/** What the service pushes on `/live`. */
export type ServerToClient = {
  'incident.entries': (message: { incidentId: string; entries: LogEntry[] }) => void;
  'incident.board': (message: { board: Board }) => void;
  'municipality.changed': (message: {
    municipalityId: string;
    readiness?: Readiness;
    openIncidents?: Incident[];
  }) => void;
  'group.changed': (message: { groupId: string; openRequests?: Request[]; openCallouts?: Callout[] }) => void;
  'readiness.changed': (message: { groupId: string; readiness?: ReadinessOfGroup }) => void;
};
