import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand, type DeedName } from '../../access/policies.rules.js';
import type {
  Incident,
  IncidentQuery,
  IncidentState,
  LogNote,
  OpenIncident,
  WithMessage,
} from '../../contract/incidents.js';
import { Id, type Page } from '../../contract/manner.js';
import type { Actor, PersonActor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { decodeCursor, pageFrom } from '../../platform/paging.js';
import { Invalid, NotFound, NotPermitted, Stale } from '../../platform/problem.js';
import { tellMoved } from '../incidents.jobs.js';
import { movesOnClose, requestMoves } from '../request/request.rules.js';
import { IncidentLog } from './incident-log.writer.js';
import { afterIncidentMove, incidentMoves, type IncidentMove } from './incident.rules.js';
import { viewIncident, type IncidentRow } from './incident.view.js';

const named = `select i.*, (select v.name from municipality_version v where v.municipality_id = i.municipality_id
  order by v.valid_to desc nulls first limit 1) as municipality_name from incident i`;

/** What the actor may know of by place or by being asked, found through indexes; row-level security alone would look at every incident. */
const known = `array(select id from incident where municipality_id = any((select actor_municipalities())::uuid[])
  union select incident_id from request where group_id = any((select actor_groups())::uuid[]))`;

/** What a move must know of an incident, held until the transaction ends. */
export type HeldIncident = {
  readonly id: string;
  readonly municipalityId: string;
  readonly exercise: boolean;
  readonly state: IncidentState;
  readonly version: number;
};

/** Opens incidents, keeps notes in their logs and closes them. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly log: IncidentLog,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Opens an incident in a municipality of the actor's. */
  async open(tx: Tx, actor: Actor, command: OpenIncident): Promise<Incident> {
    const { municipalityId, title, kind, exercise, place, description } = command;
    const { personId } = demand(actor, 'incident.open', { municipalityId });
    const id = newId();
    await tx.query(
      `insert into incident (id, municipality_id, title, kind, exercise, place, description, state, opened_by)
       values ($1, $2, $3, $4, $5, $6, $7, 'open', $8)`,
      [id, municipalityId, title, kind, exercise, place ? JSON.stringify(place) : null, description ?? null, personId],
    );
    const scope = { id, municipalityId, exercise };
    await this.record(tx, actor, 'incident.open', scope, { kind: 'incident_opened', text: title, data: { kind } });
    return this.get(tx, id);
  }

  /** The incident, if the actor may know of it; throws `NotFound` otherwise. */
  async get(tx: Tx, id: string): Promise<Incident> {
    const [row] = await tx.query<IncidentRow[]>(`${named} where i.id = $1`, [id]);
    if (!row) throw new NotFound();
    return viewIncident(row);
  }

  /** The incidents that the actor may know of, newest first. */
  async find(tx: Tx, { state, municipality, limit, cursor }: IncidentQuery): Promise<Page<Incident>> {
    const [after = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (after !== null && !Id.safeParse(after).success) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
    const rows = await tx.query<IncidentRow[]>(
      `${named} where i.id = any(${known}) and ($1::text is null or i.state = $1) and ($2::uuid is null or i.municipality_id = any(municipality_family($2)))
         and ($3::uuid is null or i.id < $3) order by i.id desc limit $4`,
      [state ?? null, municipality ?? null, after, limit + 1],
    );
    return pageFrom(rows, limit, ({ id }) => [id], viewIncident);
  }

  /** Every open incident of a municipality, for those who read there. */
  async openFor(tx: Tx, actor: Actor, municipalityId: string): Promise<Incident[]> {
    demand(actor, 'incident.read', { municipalityId });
    const rows = await tx.query<IncidentRow[]>(
      `${named} where i.state = 'open' and i.municipality_id = any(municipality_family($1)) order by i.id desc limit 200`,
      [municipalityId],
    );
    return rows.map(viewIncident);
  }

  /** Writes a note in the log, also when the incident is over. */
  async note(tx: Tx, actor: Actor, id: string, { text }: LogNote): Promise<void> {
    const { held } = await this.hold(tx, actor, id, 'note');
    await this.record(tx, actor, 'incident.note', held, { kind: 'note', text });
  }

  /** Closes the incident and what is open in it; everyone who was asked is told. */
  async close(tx: Tx, actor: Actor, id: string, { message }: WithMessage, expected?: number): Promise<Incident> {
    const { held } = await this.hold(tx, actor, id, 'close', expected);
    await tx.query(
      `update incident set state = $2, version = version + 1, closed_at = clock_now(), close_message = $3 where id = $1`,
      [id, afterIncidentMove(held.state, 'close'), message ?? null],
    );
    const groupIds: string[] = [];
    for (const move of movesOnClose) {
      const { from, to } = requestMoves[move];
      const [ended] = await tx.query<[{ group_id: string }[], number]>(
        `update request set state = $2, version = version + 1 where incident_id = $1 and state = any($3) returning group_id`,
        [id, to, from],
      );
      groupIds.push(...ended.map((row) => row.group_id));
    }
    await this.record(tx, actor, 'incident.close', held, { kind: 'incident_closed', text: message });
    await this.log.tellGroups(tx, groupIds);
    const priority = held.exercise ? Priority.exercise : Priority.real;
    await this.outbox.add(tx, tellMoved, { telling: 'incident_closed', subjectId: id, messageId: newId() }, priority);
    return this.get(tx, id);
  }

  /** Holds the incident for a move, so that closing waits; throws what stands against the move. */
  async hold(
    tx: Tx,
    actor: Actor,
    id: string,
    move: IncidentMove,
    expected?: number,
  ): Promise<{ held: HeldIncident; person: PersonActor }> {
    const strength = 'to' in incidentMoves[move] ? 'for no key update' : 'for share';
    const [held] = await tx.query<HeldIncident[]>(
      `select id, municipality_id as "municipalityId", exercise, state, version from incident where id = $1 ${strength}`,
      [id],
    );
    if (!held) throw await this.refusal(tx, id);
    const person = demand(actor, incidentMoves[move].deed, held);
    if (expected !== undefined && expected !== held.version) throw new Stale();
    afterIncidentMove(held.state, move);
    return { held, person };
  }

  /** A group that was asked sees the incident and may not touch it; for all others it does not exist. */
  private async refusal(tx: Tx, id: string): Promise<NotPermitted | NotFound> {
    const seen = await tx.query<unknown[]>('select from incident where id = $1', [id]);
    return seen.length > 0 ? new NotPermitted() : new NotFound();
  }

  private async record(
    tx: Tx,
    actor: Actor,
    deed: DeedName,
    { id, municipalityId, exercise }: Pick<HeldIncident, 'id' | 'municipalityId' | 'exercise'>,
    entry: Pick<Parameters<IncidentLog['write']>[2][number], 'kind' | 'text' | 'data'>,
  ): Promise<void> {
    await this.log.write(tx, actor, [{ ...entry, incidentId: id, municipalityId, exercise }]);
    await this.audit.write(tx, actor, deed, { kind: 'incident', id, municipalityId });
  }
}
