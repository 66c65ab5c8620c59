import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { WithMessage } from '../../contract/incidents.js';
import { Id, type Page } from '../../contract/manner.js';
import type { AgreeRequest, AnswerRequest, Request, RequestQuery } from '../../contract/requests.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { decodeCursor, pageFrom } from '../../platform/paging.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { agreedLines, offeredLines } from './lines.rules.js';
import { RequestMover, type Held } from './request.mover.js';
import { RequestReader } from './request.reader.js';
import { requestMoves, wantingStates, type RequestMove } from './request.rules.js';
import { viewRequest, type RequestRow } from './request.view.js';

/** What the two parties do with a request once it has been asked; the rules say who may do what, and when. */
@Injectable()
export class RequestService {
  constructor(
    private readonly reader: RequestReader,
    private readonly mover: RequestMover,
    private readonly audit: Audit,
  ) {}

  /** The request, if the actor may know of it. */
  async get(tx: Tx, actor: Actor, id: string): Promise<Request> {
    const row = await this.row(tx, id);
    demand(actor, 'request.read', { municipalityId: row.municipality_id, groupId: row.group_id });
    return viewRequest(row);
  }

  /** What a group has been asked, newest first: what still wants something of it, or all. */
  async listForGroup(
    tx: Tx,
    actor: Actor,
    groupId: string,
    { state, limit, cursor }: RequestQuery,
  ): Promise<Page<Request>> {
    await demandGroup(tx, groupId);
    demand(actor, 'request.read', { groupId });
    const [before = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    if (before !== null && !Id.safeParse(before).success) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
    const states = state === 'open' ? wantingStates : null;
    const rows = await this.reader.ofGroup(tx, groupId, { states, before, limit: limit + 1 });
    return pageFrom(rows, limit, ({ id }) => [id], viewRequest);
  }

  /** Every request that still wants something of the group. */
  async openForGroup(tx: Tx, actor: Actor, groupId: string): Promise<Request[]> {
    demand(actor, 'request.read', { groupId });
    const rows = await this.reader.ofGroup(tx, groupId, { states: wantingStates, before: null, limit: 200 });
    return rows.map(viewRequest);
  }

  /** Somebody of the group has opened it: the chain of contacts stops. Opening it again changes nothing. */
  async see(tx: Tx, actor: Actor, id: string, expected?: number): Promise<Request> {
    const held = await this.permitted(tx, actor, id, 'see', expected);
    await this.mover.see(tx, actor, held);
    return this.get(tx, actor, id);
  }

  /** The group answers, line by line; an earlier answer is kept beside it. */
  async answer(tx: Tx, actor: Actor, id: string, command: AnswerRequest, expected?: number): Promise<Request> {
    const held = await this.permitted(tx, actor, id, command.answer, expected);
    const { needs } = await this.row(tx, id);
    const { answer, reason, text } = command;
    await this.mover.answer(tx, actor, held, { answer, reason, text, lines: offeredLines(command, needs) });
    return this.get(tx, actor, id);
  }

  /** The municipality says yes to what was offered, or to less of it. */
  async agree(tx: Tx, actor: Actor, id: string, { lines }: AgreeRequest, expected?: number): Promise<Request> {
    const held = await this.permitted(tx, actor, id, 'agree', expected);
    const { answers } = await this.row(tx, id);
    await this.mover.agree(tx, actor, held, agreedLines(lines, answers.at(-1)?.lines ?? []));
    return this.get(tx, actor, id);
  }

  /** The municipality takes the question back. */
  async withdraw(tx: Tx, actor: Actor, id: string, { message }: WithMessage, expected?: number): Promise<Request> {
    const held = await this.permitted(tx, actor, id, 'withdraw', expected);
    await this.mover.close(tx, actor, held, 'withdraw', message);
    return this.get(tx, actor, id);
  }

  /** What was agreed is not needed any longer; the group and its members are told. */
  async standDown(tx: Tx, actor: Actor, id: string, { message }: WithMessage, expected?: number): Promise<Request> {
    const held = await this.permitted(tx, actor, id, 'stand-down', expected);
    await this.mover.close(tx, actor, held, 'stand-down', message);
    return this.get(tx, actor, id);
  }

  private async permitted(tx: Tx, actor: Actor, id: string, move: RequestMove, expected?: number): Promise<Held> {
    const held = await this.mover.hold(tx, id);
    const { deed } = requestMoves[move];
    if (deed) {
      demand(actor, deed, held);
      await this.audit.write(tx, actor, deed, { kind: 'request', ...held }, { move });
    }
    this.mover.check(held, move, expected);
    return held;
  }

  private async row(tx: Tx, id: string): Promise<RequestRow> {
    const [row] = await this.reader.byIds(tx, [id]);
    if (!row) throw new NotFound();
    return row;
  }
}

/** Groups are known to everybody who is signed in; throws `NotFound` where there is none. */
export async function demandGroup(tx: Tx, groupId: string): Promise<{ name: string }> {
  const [group] = await tx.query<{ name: string }[]>('select name from care_group where id = $1', [groupId]);
  if (!group) throw new NotFound();
  return group;
}
