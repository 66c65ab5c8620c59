import type { Incident, IncidentState, LogEntry, LogKind, Place } from '../../contract/incidents.js';

/** An incident with the name that its municipality bears. */
export interface IncidentRow {
  readonly id: string;
  readonly municipality_id: string;
  readonly municipality_name: string;
  readonly title: string;
  readonly kind: string;
  readonly exercise: boolean;
  readonly place: Place | null;
  readonly description: string | null;
  readonly state: IncidentState;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly version: number;
}

/** An incident as those who may know of it see it. */
export function viewIncident(row: IncidentRow): Incident {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    municipalityName: row.municipality_name,
    title: row.title,
    kind: row.kind,
    exercise: row.exercise,
    place: row.place,
    description: row.description,
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    version: row.version,
  };
}

/** A numbered line of the log. */
export interface LogRow {
  readonly seq: number;
  readonly at: Date;
  readonly kind: LogKind;
  readonly actor_person_id: string | null;
  readonly actor_name: string | null;
  readonly request_id: string | null;
  readonly group_id: string | null;
  readonly callout_id: string | null;
  readonly text: string | null;
  readonly data: Record<string, unknown>;
}

/** Told by members, whom the municipality does not know by name. */
const nameless: ReadonlySet<LogKind> = new Set(['callout_answered']);

function actorOf({ kind, actor_person_id: id, actor_name: name }: LogRow): Pick<LogEntry, 'actor'> {
  if (nameless.has(kind)) return {};
  return { actor: id ? { id, name: name ?? '' } : { system: true } };
}

/** A line of the log as the municipality sees it; the group that it concerns stands in its data. */
export function viewEntry(row: LogRow): LogEntry {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    kind: row.kind,
    ...actorOf(row),
    ...(row.request_id && { requestId: row.request_id }),
    ...(row.callout_id && { calloutId: row.callout_id }),
    ...(row.text && { text: row.text }),
    data: row.group_id ? { groupId: row.group_id, ...row.data } : row.data,
  };
}
