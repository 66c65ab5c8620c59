import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand, type DeedName } from '../access/policies.rules.js';
import type { AnswerSupport, AskSupport, SettleSupport, SupportRequest } from '../contract/support.js';
import { GroupService } from '../groups/group.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Invalid, NotFound, Stale } from '../platform/problem.js';
import { AgreementReader } from './agreement.reader.js';
import { SupportReader } from './support.reader.js';
import { grantedAmount, payerOf, refuseSupportMove, type SupportMove } from './support.rules.js';

/** A picture as it is kept. */
export type Picture = { readonly type: string; readonly bytes: Buffer };

type Move = { readonly move: SupportMove; readonly deed: DeedName; readonly expected: number | undefined };

/** Whom a group may ask: the municipalities that it serves, and those that it has an agreement with. */
const knows = `select from group_municipality where group_id = $1 and municipality_id = $2
  union all select from agreement where group_id = $1 and municipality_id = $2 limit 1`;

const insert = `insert into support_request (id, group_id, municipality_id, agreement_id, kind, title, text, amount_asked, payer, has_photo, year)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, extract(year from clock_now() at time zone 'Europe/Oslo'))`;

/** Groups ask for support; the municipality's coordinator answers and settles. Both see the same. */
@Injectable()
export class SupportService {
  constructor(
    private readonly groups: GroupService,
    private readonly agreements: AgreementReader,
    private readonly reader: SupportReader,
    private readonly audit: Audit,
  ) {}

  /** The request with this id, for either side; throws `NotFound`. */
  async get(tx: Tx, actor: Actor, id: string): Promise<SupportRequest> {
    const request = await this.reader.one(tx, id);
    demand(actor, 'support.read', request);
    return request;
  }

  /** Sends a request to a municipality that the group serves or has an agreement with; the agreement in force says who pays. */
  async ask(tx: Tx, actor: Actor, groupId: string, asked: AskSupport, picture?: Picture): Promise<SupportRequest> {
    await this.groups.get(tx, groupId);
    demand(actor, 'support.ask', { groupId });
    const { municipalityId, kind, title, text = null, amountAsked = null } = asked;
    if ((await tx.query<unknown[]>(knows, [groupId, municipalityId])).length === 0)
      throw new Invalid({}, [{ path: 'municipalityId', code: 'unknownId' }]);
    const agreement = (await this.agreements.inForce(tx, municipalityId, [groupId])).get(groupId);
    const payer = payerOf(kind, agreement?.costRule);
    const id = newId();
    const agreed = agreement?.id ?? null;
    const hasPhoto = picture !== undefined;
    await tx.query(insert, [id, groupId, municipalityId, agreed, kind, title, text, amountAsked, payer, hasPhoto]);
    if (picture)
      await tx.query(
        'insert into support_photo (request_id, municipality_id, group_id, type, bytes) values ($1, $2, $3, $4, $5)',
        [id, municipalityId, groupId, picture.type, picture.bytes],
      );
    await this.audit.write(
      tx,
      actor,
      'support.ask',
      { kind: 'support_request', id, municipalityId, groupId },
      { kind },
    );
    return this.reader.one(tx, id);
  }

  /** The picture that was sent along; throws `NotFound`. */
  async photo(tx: Tx, actor: Actor, id: string): Promise<Picture> {
    await this.get(tx, actor, id);
    const [picture] = await tx.query<Picture[]>('select type, bytes from support_photo where request_id = $1', [id]);
    if (!picture) throw new NotFound();
    return picture;
  }

  /** The municipality has seen it. */
  async see(tx: Tx, actor: Actor, id: string, expected?: number): Promise<SupportRequest> {
    await this.hold(tx, actor, id, { move: 'see', deed: 'support.answer', expected });
    return this.moved(tx, actor, id, 'support.see', { state: 'seen' });
  }

  /** The municipality's answer; another one may follow until it has been settled. */
  async answer(tx: Tx, actor: Actor, id: string, given: AnswerSupport, expected?: number): Promise<SupportRequest> {
    const { amountAsked } = await this.hold(tx, actor, id, { move: 'answer', deed: 'support.answer', expected });
    return this.moved(tx, actor, id, 'support.answer', {
      state: given.answer,
      amount_granted: grantedAmount(given, amountAsked),
      reason: given.reason ?? null,
      answered: true,
    });
  }

  /** What was paid in the end. */
  async settle(
    tx: Tx,
    actor: Actor,
    id: string,
    { amountSettled }: SettleSupport,
    expected?: number,
  ): Promise<SupportRequest> {
    await this.hold(tx, actor, id, { move: 'settle', deed: 'support.answer', expected });
    return this.moved(tx, actor, id, 'support.settle', { state: 'settled', amount_settled: amountSettled, paid: true });
  }

  /** The group needs it no longer. */
  async withdraw(tx: Tx, actor: Actor, id: string, expected?: number): Promise<SupportRequest> {
    await this.hold(tx, actor, id, { move: 'withdraw', deed: 'support.ask', expected });
    return this.moved(tx, actor, id, 'support.withdraw', { state: 'withdrawn' });
  }

  /** The request as it stands, held until the transaction ends, once the move is permitted and possible. */
  private async hold(tx: Tx, actor: Actor, id: string, { move, deed, expected }: Move): Promise<SupportRequest> {
    await tx.query('select from support_request where id = $1 for no key update', [id]);
    const request = await this.reader.one(tx, id);
    demand(actor, deed, request);
    if (expected !== undefined && expected !== request.version) throw new Stale();
    refuseSupportMove(move, request.state);
    return request;
  }

  private async moved(tx: Tx, actor: Actor, id: string, deed: string, change: object): Promise<SupportRequest> {
    await tx.query(
      `update support_request s set (state, amount_granted, amount_settled, reason, answered_at, settled_at, version) =
         (select n.state, n.amount_granted, n.amount_settled, n.reason,
            case when $2::jsonb ? 'answered' then clock_now() else s.answered_at end,
            case when $2::jsonb ? 'paid' then clock_now() else s.settled_at end, s.version + 1
          from jsonb_populate_record(s, $2::jsonb) n)
       where id = $1`,
      [id, JSON.stringify(change)],
    );
    const request = await this.reader.one(tx, id);
    const { municipalityId, groupId, state } = request;
    await this.audit.write(tx, actor, deed, { kind: 'support_request', id, municipalityId, groupId }, { state });
    return request;
  }
}
