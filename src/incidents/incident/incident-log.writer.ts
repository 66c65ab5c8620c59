import { Injectable } from '@nestjs/common';
import type { LogKind } from '../../contract/incidents.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Notices } from '../../platform/notices.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { project } from '../incidents.jobs.js';

/** Something to be told in the log of an incident. */
export type Entry = {
  /** Where the entry has a row of its own behind it, that row's id: it is then told once, however often it is written. */
  id?: string;
  kind: LogKind;
  incidentId: string;
  municipalityId: string;
  exercise: boolean;
  requestId?: string | null;
  groupId?: string | null;
  calloutId?: string | null;
  text?: string | null;
  data?: Record<string, unknown>;
  /** Who did it, where it is not the actor; null for nobody who may be named. */
  by?: { id: string; name: string } | null;
};

/** The number comes later, so that writers never wait for each other. */
const insert = `insert into incident_log
    (id, incident_id, municipality_id, kind, actor_person_id, actor_name, request_id, group_id, callout_id, text, data)
  select e.id, e."incidentId", e."municipalityId", e.kind, e."byId",
    coalesce(e."byName", (select name from person p where p.id = e."byId")),
    e."requestId", e."groupId", e."calloutId", e.text, e.data
  from jsonb_to_recordset($1::jsonb) as e (id uuid, "incidentId" uuid, "municipalityId" uuid, kind text, "byId" uuid,
    "byName" text, "requestId" uuid, "groupId" uuid, "calloutId" uuid, text text, data jsonb)
  on conflict do nothing`;

/** Writes in the log of incidents; the one place from which the board, the municipality and the groups hear that something is new. */
@Injectable()
export class IncidentLog {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: Notices,
  ) {}

  /** Adds the entries in the caller's transaction and promises that they are numbered and shown. */
  async write(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await tx.query(insert, [JSON.stringify(entries.map((entry) => rowOf(entry, actor)))]);
    const incidents = new Map(entries.map(({ incidentId, exercise }) => [incidentId, exercise]));
    for (const [incidentId, exercise] of incidents) {
      await this.outbox.add(tx, project, { incidentId }, exercise ? Priority.exercise : Priority.real);
    }
    const moved = entries.filter(({ kind }) => kind === 'incident_opened' || kind === 'incident_closed');
    await this.tell(
      tx,
      'beredt_municipality',
      moved.map(({ municipalityId }) => municipalityId),
    );
    await this.tellGroups(
      tx,
      entries.flatMap(({ groupId }) => groupId ?? []),
    );
  }

  /** Hints to whoever shows these groups that their requests or questions have changed. */
  async tellGroups(tx: Tx, groupIds: readonly string[]): Promise<void> {
    await this.tell(tx, 'beredt_group', groupIds);
  }

  private async tell(tx: Tx, channel: string, ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await this.notices.notify(tx, channel, id);
  }
}

function rowOf({ by, ...entry }: Entry, actor: Actor) {
  const author = by === undefined && actor.kind === 'person' ? { id: actor.personId, name: null } : by;
  return { id: newId(), ...entry, data: entry.data ?? {}, byId: author?.id, byName: author?.name };
}
