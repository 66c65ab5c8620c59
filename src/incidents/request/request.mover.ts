import { Injectable } from '@nestjs/common';
import type { LogKind } from '../../contract/incidents.js';
import type { Offer, RequestState } from '../../contract/requests.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { NotFound, Stale } from '../../platform/problem.js';
import { IncidentLog } from '../incident/incident-log.writer.js';
import { tellMoved, type Telling } from '../incidents.jobs.js';
import type { KeptLine } from './lines.rules.js';
import { afterRequestMove, requestMoves, type RequestMove } from './request.rules.js';

/** A request that nobody else moves until the transaction ends. */
export type Held = {
  readonly id: string;
  readonly incidentId: string;
  readonly municipalityId: string;
  readonly groupId: string;
  readonly exercise: boolean;
  readonly state: RequestState;
  readonly version: number;
};

/** An answer ready to be kept; from a reply page or a text message it brings its own id and its author. */
export type GivenAnswer = {
  readonly id?: string;
  readonly answer: Offer;
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly lines: readonly KeptLine[];
  readonly by?: { readonly id: string; readonly name: string };
};

const held = `select r.id, r.incident_id as "incidentId", r.municipality_id as "municipalityId", r.group_id as "groupId",
    i.exercise, r.state, r.version
  from request r join incident i on i.id = r.incident_id where r.id = $1 for update of r`;

const insertAnswer = `insert into request_answer
    (id, request_id, municipality_id, group_id, rank, answer, reason, text, lines, person_id, person_name)
  select a.id, a."requestId", a."municipalityId", a."groupId", a.rank, a.answer, a.reason, a.text, a.lines, a."personId",
    coalesce(a."personName", (select name from person p where p.id = a."personId"))
  from jsonb_to_record($1::jsonb) as a (id uuid, "requestId" uuid, "municipalityId" uuid, "groupId" uuid, rank integer,
    answer text, reason text, text text, lines jsonb, "personId" uuid, "personName" text)`;

/** Moves requests, whoever asks for it: permission has been checked before, the table of rules is checked here. */
@Injectable()
export class RequestMover {
  constructor(
    private readonly log: IncidentLog,
    private readonly outbox: Outbox,
  ) {}

  /** Holds the request until the transaction ends; throws `NotFound` where the actor may not know of it. */
  async hold(tx: Tx, id: string): Promise<Held> {
    const [row] = await tx.query<Held[]>(held, [id]);
    if (!row) throw new NotFound();
    return row;
  }

  /** Throws `Stale` or `MoveRefused` where the move cannot be made. */
  check({ state, version }: Held, move: RequestMove, expected?: number): void {
    if (expected !== undefined && expected !== version) throw new Stale();
    afterRequestMove(state, move);
  }

  /** Notes that this person has opened it, and the first time that it is seen. */
  async see(tx: Tx, actor: Actor, request: Held, by?: GivenAnswer['by']): Promise<void> {
    await this.reach(tx, request, by?.id ?? personOf(actor));
    if (request.state === 'asked') await this.move(tx, actor, request, 'see', { ...(by && { by }) });
  }

  /** Keeps the answer and makes it the one that counts. */
  async answer(tx: Tx, actor: Actor, request: Held, given: GivenAnswer): Promise<void> {
    const { answer, lines, by } = given;
    await this.reach(tx, request, by?.id ?? personOf(actor));
    await tx.query(insertAnswer, [JSON.stringify(rowOf(given, request, actor))]);
    const reason = given.reason ? { reason: given.reason } : {};
    const data = { answer, ...reason, ...(lines.length > 0 && { lines }) };
    await this.move(tx, actor, request, answer, { text: given.text, data, ...(by && { by }) });
  }

  /** Keeps what is agreed and has the group told. */
  async agree(tx: Tx, actor: Actor, request: Held, lines: readonly KeptLine[]): Promise<void> {
    await tx.query(
      `insert into request_agreed (request_id, municipality_id, group_id, lines, person_id) values ($1, $2, $3, $4, $5)`,
      [request.id, request.municipalityId, request.groupId, JSON.stringify(lines), personOf(actor)],
    );
    await this.move(tx, actor, request, 'agree', { data: { lines } });
    await this.promise(tx, request, 'request_agreed');
  }

  /** Ends it from the municipality's side and has everybody concerned told. */
  async close(tx: Tx, actor: Actor, request: Held, move: 'withdraw' | 'stand-down', message?: string): Promise<void> {
    await tx.query('update request set closing_message = $2 where id = $1', [request.id, message ?? null]);
    await this.move(tx, actor, request, move, { text: message ?? null });
    await this.promise(tx, request, move === 'withdraw' ? 'request_withdrawn' : 'request_stood_down');
  }

  private async move(
    tx: Tx,
    actor: Actor,
    request: Held,
    move: RequestMove,
    told: { text?: string | null | undefined; data?: Record<string, unknown>; by?: { id: string; name: string } },
  ): Promise<void> {
    await tx.query(
      `update request set state = $2, version = version + 1,
         seen_at = case when $3 then coalesce(seen_at, clock_now()) else seen_at end where id = $1`,
      [request.id, afterRequestMove(request.state, move), requestMoves[move].deed !== 'request.withdraw'],
    );
    const { id: requestId, incidentId, municipalityId, groupId, exercise } = request;
    const kind = kindOf(move);
    if (kind)
      await this.log.write(tx, actor, [{ ...told, kind, requestId, incidentId, municipalityId, groupId, exercise }]);
  }

  /** Everyone in the chain is told once; whoever has opened it has been reached. */
  private async reach(tx: Tx, { id }: Held, personId: string): Promise<void> {
    await tx.query(
      `update request_contact set reached_at = clock_now() where request_id = $1 and person_id = $2 and reached_at is null`,
      [id, personId],
    );
  }

  private async promise(tx: Tx, { id, exercise }: Held, telling: Telling): Promise<void> {
    const priority = exercise ? Priority.exercise : Priority.real;
    await this.outbox.add(tx, tellMoved, { telling, subjectId: id, messageId: newId() }, priority);
  }
}

/** The rank is the version that the answer makes, so that whoever holds the request last has the last word. */
function rowOf({ by, ...given }: GivenAnswer, request: Held, actor: Actor) {
  const { id: requestId, municipalityId, groupId, version } = request;
  const author = { personId: by?.id ?? personOf(actor), personName: by?.name };
  return { id: newId(), ...given, ...author, requestId, municipalityId, groupId, rank: version + 1 };
}

function kindOf(move: RequestMove): LogKind | undefined {
  const rule = requestMoves[move];
  return 'log' in rule ? rule.log : undefined;
}

function personOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new Error('A person moves a request, or it is said who did.');
  return actor.personId;
}
