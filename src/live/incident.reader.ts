import { Injectable } from '@nestjs/common';
import type { Board } from '../contract/board.js';
import type { LogEntry } from '../contract/incidents.js';
import { viewEntry, type LogRow } from '../incidents/incident/incident.view.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';

/** The most entries that go in one message; the rest come with the next ones, in order. */
export const mostEntries = 2000;

const asSystem = systemActor('live');

/** Another stamp for every board that was ever drawn. */
const stamp = `concat_ws('/', b.seq, b.shown_at) as stamp`;

/** What is new in an incident; `isMore` says that the log goes on behind the entries. */
export type IncidentNews = { board: Board; stamp: string; entries: LogEntry[]; isMore: boolean };

/** Reads boards and logs once for all who watch; that they may was found out when they began to, and is again whenever it changes. */
@Injectable()
export class IncidentReader {
  constructor(private readonly db: Database) {}

  /** Whose incident it is and which board it has, as far as the actor may know. */
  async find(actor: Actor, incidentId: string): Promise<{ municipalityId: string; stamp: string } | undefined> {
    const [found] = await this.db.as(actor, (tx) =>
      tx.query<{ municipalityId: string; stamp: string }[]>(
        `select i.municipality_id as "municipalityId", ${stamp}
         from incident i left join incident_board b on b.incident_id = i.id where i.id = $1`,
        [incidentId],
      ),
    );
    return found;
  }

  /** The board and what was written in the log after an entry; undefined before anything has been drawn. */
  async since(incidentId: string, seq: number): Promise<IncidentNews | undefined> {
    return this.db.as(asSystem, async (tx) => {
      const [drawn] = await tx.query<{ board: Board; stamp: string }[]>(
        `select b.board, ${stamp} from incident_board b where b.incident_id = $1`,
        [incidentId],
      );
      if (!drawn) return undefined;
      const rows = await tx.query<LogRow[]>(
        `select seq, at, kind, actor_person_id, actor_name, request_id, group_id, callout_id, text, data
         from incident_log where incident_id = $1 and seq > $2 order by seq limit $3`,
        [incidentId, seq, mostEntries + 1],
      );
      const entries = rows.slice(0, mostEntries).map(viewEntry);
      return { ...drawn, entries, isMore: rows.length > mostEntries };
    });
  }

  /** The stamps of these incidents' boards. */
  async stamps(incidentIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.as(asSystem, (tx) =>
      tx.query<{ id: string; stamp: string }[]>(
        `select b.incident_id as id, ${stamp} from incident_board b where b.incident_id = any($1::uuid[])`,
        [incidentIds],
      ),
    );
    return new Map(rows.map((row) => [row.id, row.stamp]));
  }
}
