import { Injectable } from '@nestjs/common';
import type { Board, CalloutCounts } from '../../contract/board.js';
import type { IncidentState } from '../../contract/incidents.js';
import { OutreachService } from '../../outreach/outreach.service.js';
import { systemActor } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database.js';
import { Notices } from '../../platform/notices.js';
import { RequestReader } from '../request/request.reader.js';
import { viewBoard } from './board.view.js';

const actor = systemActor('projector');

/** Names our locks among all of the database's; which incident it is stands in the second integer. */
const lockClass = 23313;

/** What has been committed since goes behind what has a number already, and no number ever changes. */
const number = `update incident_log l set seq = fresh.seq
  from (
    select id, (select coalesce(max(seq), 0) from incident_log where incident_id = $1)
      + row_number() over (order by at, id) as seq
    from incident_log where incident_id = $1 and seq is null) fresh
  where l.id = fresh.id`;

/** A member who was asked more than once under one request counts once, with what she said last. */
const countCallouts = `select request_id as "requestId", count(*)::int as asked,
    count(*) filter (where answer = 'coming')::int as coming,
    count(*) filter (where answer = 'available_from')::int as "availableFrom",
    count(*) filter (where answer = 'if_short')::int as "ifShort",
    count(*) filter (where answer = 'cannot_get_there')::int as "cannotGetThere",
    count(*) filter (where answer = 'no')::int as no,
    count(*) filter (where answer is null)::int as silent
  from (
    select distinct on (c.request_id, m.membership_id) c.request_id, m.answer
    from callout c join callout_member m on m.callout_id = c.id
    where c.incident_id = $1 and c.request_id is not null
    order by c.request_id, m.membership_id, m.answered_at desc nulls last) latest
  group by request_id`;

const keep = `insert into incident_board as shown (incident_id, municipality_id, seq, board) values ($1, $2, $3, $4)
  on conflict (incident_id) do update set seq = excluded.seq, board = excluded.board, shown_at = clock_now()
  where shown.board is distinct from excluded.board returning seq`;

type Incident = { id: string; municipalityId: string; exercise: boolean; state: IncidentState };

/** Numbers the log of an incident and draws its board, one projector at a time, after the writers have committed. */
@Injectable()
export class BoardProjector {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestReader,
    private readonly outreach: OutreachService,
    private readonly notices: Notices,
  ) {}

  /** Numbers and shows what is new in these incidents' logs; without anything new it changes nothing. */
  async catchUp(incidentIds: readonly string[]): Promise<void> {
    const behind = await this.db.as(actor, (tx) =>
      tx.query<{ id: string }[]>(
        'select distinct incident_id as id from incident_log where seq is null and incident_id = any($1::uuid[])',
        [incidentIds],
      ),
    );
    for (const { id } of behind) await this.db.as(actor, (tx) => this.project(tx, id, 'entries'));
  }

  /** Draws these boards anew, since messages have been sent or delivered; what is no incident's is passed over. */
  async redraw(incidentIds: readonly string[]): Promise<void> {
    for (const id of incidentIds) await this.db.as(actor, (tx) => this.project(tx, id, 'deliveries'));
  }

  /** Finds the incidents whose log has grown while nobody was told. */
  async sweep(): Promise<void> {
    const behind = await this.db.as(actor, (tx) =>
      tx.query<{ id: string }[]>('select distinct incident_id as id from incident_log where seq is null limit 500'),
    );
    await this.catchUp(behind.map(({ id }) => id));
  }

  private async project(tx: Tx, incidentId: string, because: 'entries' | 'deliveries'): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, incidentId]);
    const [, numbered] = await tx.query<[unknown, number]>(number, [incidentId]);
    if (numbered === 0 && because === 'entries') return;
    const [incident] = await tx.query<Incident[]>(
      'select id, municipality_id as "municipalityId", exercise, state from incident where id = $1',
      [incidentId],
    );
    if (!incident) return;
    const board = await this.draw(tx, incident);
    const changed = await tx.query<unknown[]>(keep, [
      incidentId,
      incident.municipalityId,
      board.seq,
      JSON.stringify(board),
    ]);
    if (changed.length > 0) await this.notices.notify(tx, 'beredt_board', incidentId);
  }

  private async draw(tx: Tx, incident: Incident): Promise<Board> {
    const [last] = await tx.query<{ seq: number }[]>(
      'select coalesce(max(seq), 0)::int as seq from incident_log where incident_id = $1',
      [incident.id],
    );
    const counts = await tx.query<(CalloutCounts & { requestId: string })[]>(countCallouts, [incident.id]);
    return viewBoard({
      incident,
      seq: last?.seq ?? 0,
      requests: await this.requests.ofIncident(tx, incident.id),
      callouts: new Map(counts.map(({ requestId, ...count }) => [requestId, count])),
      deliveries: await this.outreach.counts(tx, incident.id),
    });
  }
}
