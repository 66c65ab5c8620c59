import { Injectable } from '@nestjs/common';
import { demand } from '../../access/policies.rules.js';
import type { Board } from '../../contract/board.js';
import type { LogEntry, LogQuery } from '../../contract/incidents.js';
import type { Page } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { viewEntry, type LogRow } from '../incident/incident.view.js';
import { BoardProjector } from './board.projector.js';

const lines = `select seq, at, kind, actor_person_id, actor_name, request_id, group_id, callout_id, text, data
  from incident_log where incident_id = $1 and seq > $2 order by seq`;

/** The board of an incident, and what has been written in its log since some number. */
export type Snapshot = { board: Board; entries: LogEntry[] };

/** Reads board and log of an incident, for its municipality alone; a reader always sees what was committed before she asked. */
@Injectable()
export class BoardService {
  constructor(
    private readonly db: Database,
    private readonly projector: BoardProjector,
  ) {}

  /** The board and every entry after the given number, without a gap. */
  async snapshot(actor: Actor, incidentId: string, afterSeq = 0): Promise<Snapshot> {
    return this.current(actor, incidentId, async (tx) => {
      const board = await this.board(tx, incidentId);
      const rows = await tx.query<LogRow[]>(lines, [incidentId, afterSeq]);
      return { board, entries: rows.map(viewEntry) };
    });
  }

  /** The board as it stands. */
  async show(actor: Actor, incidentId: string): Promise<Board> {
    return this.current(actor, incidentId, (tx) => this.board(tx, incidentId));
  }

  /** A page of the log; its cursor is the number of the last entry. */
  async log(actor: Actor, incidentId: string, { after, cursor, limit }: LogQuery): Promise<Page<LogEntry>> {
    const last = cursor === undefined ? after : numberOf(cursor);
    return this.current(actor, incidentId, async (tx) => {
      const rows = await tx.query<LogRow[]>(`${lines} limit $3`, [incidentId, last, limit + 1]);
      const items = rows.slice(0, limit).map(viewEntry);
      return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.seq) : null };
    });
  }

  /** A leader of a group that was asked knows of the incident but does not see its board; for strangers it does not exist. */
  private async current<T>(actor: Actor, incidentId: string, read: (tx: Tx) => Promise<T>): Promise<T> {
    const isBehind = await this.db.as(actor, async (tx) => {
      const [incident] = await tx.query<{ municipalityId: string; isBehind: boolean }[]>(
        `select municipality_id as "municipalityId",
           exists (select from incident_log l where l.incident_id = incident.id and l.seq is null) as "isBehind"
         from incident where id = $1`,
        [incidentId],
      );
      if (!incident) throw new NotFound();
      demand(actor, 'incident.board', incident);
      return incident.isBehind;
    });
    if (isBehind) await this.projector.catchUp([incidentId]);
    return this.db.as(actor, read);
  }

  private async board(tx: Tx, incidentId: string): Promise<Board> {
    const [row] = await tx.query<{ board: Board }[]>('select board from incident_board where incident_id = $1', [
      incidentId,
    ]);
    if (!row) throw new NotFound();
    return row.board;
  }
}

function numberOf(cursor: string): number {
  if (!/^\d{1,9}$/.test(cursor)) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
  return Number(cursor);
}
