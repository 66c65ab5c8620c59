import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { Callout, CalloutQuery, MyCallout, SelectMembers } from '../../contract/callouts.js';
import type { LogKind, WithMessage } from '../../contract/incidents.js';
import { Id, type Page, type PageQuery } from '../../contract/manner.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Outbox, Priority } from '../../platform/outbox.js';
import { decodeCursor, pageFrom } from '../../platform/paging.js';
import { Invalid, NotFound, NotSignedIn, Stale, type Fault } from '../../platform/problem.js';
import { IncidentLog } from '../incident/incident-log.writer.js';
import { tellMoved, type Telling } from '../incidents.jobs.js';
import { demandGroup } from '../request/request.service.js';
import { CalloutReader } from './callout.reader.js';
import { afterCalloutMove, calloutMoves, type CalloutMove, type CalloutState } from './callout.rules.js';
import { viewCallout, viewOwn } from './callout.view.js';

/** What a move must know of a question. */
export type HeldCallout = {
  readonly id: string;
  readonly groupId: string;
  readonly requestId: string | null;
  readonly incidentId: string | null;
  readonly municipalityId: string | null;
  readonly exercise: boolean;
  readonly state: CalloutState;
  readonly version: number;
};

const whereabouts = `select id, group_id as "groupId", request_id as "requestId", incident_id as "incidentId",
  municipality_id as "municipalityId", exercise, state, version from callout where id = $1`;

/** What a group's leader does with a question to the members once it has been put. */
@Injectable()
export class CalloutService {
  constructor(
    private readonly reader: CalloutReader,
    private readonly log: IncidentLog,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The question with everybody's answers, for those who lead the group. */
  async get(tx: Tx, actor: Actor, id: string): Promise<Callout> {
    const row = await this.reader.byId(tx, id);
    if (!row) throw new NotFound();
    demand(actor, 'callout.read', { groupId: row.group_id });
    return viewCallout(row);
  }

  /** A group's questions, newest first. */
  async listForGroup(tx: Tx, actor: Actor, groupId: string, query: CalloutQuery): Promise<Page<Callout>> {
    await demandGroup(tx, groupId);
    demand(actor, 'callout.read', { groupId });
    const page = { isOpen: query.state === 'open', before: beforeOf(query), limit: query.limit + 1 };
    return pageFrom(await this.reader.ofGroup(tx, groupId, page), query.limit, ({ id }) => [id], viewCallout);
  }

  /** Every open question of the group. */
  async openForGroup(tx: Tx, actor: Actor, groupId: string): Promise<Callout[]> {
    demand(actor, 'callout.read', { groupId });
    return (await this.reader.ofGroup(tx, groupId, { isOpen: true, before: null, limit: 50 })).map(viewCallout);
  }

  /** The open questions that the actor herself has been asked, with her own answers and nobody else's. */
  async listOwn(tx: Tx, actor: Actor, query: PageQuery): Promise<Page<MyCallout>> {
    if (actor.kind !== 'person') throw new NotSignedIn();
    const rows = await this.reader.openOf(tx, actor.personId, { before: beforeOf(query), limit: query.limit + 1 });
    return pageFrom(rows, query.limit, ({ id }) => [id], viewOwn);
  }

  /** The leader picks; the picked are told where and when, the rest that they are not needed now. May be done again. */
  async select(tx: Tx, actor: Actor, id: string, command: SelectMembers, expected?: number): Promise<Callout> {
    const held = await this.permitted(tx, actor, id, 'select', expected);
    const { message } = command;
    const membershipIds = [...new Set(command.membershipIds)];
    await this.demandMembers(tx, id, membershipIds);
    await tx.query('update callout_member set picked = membership_id = any($2::uuid[]) where callout_id = $1', [
      id,
      membershipIds,
    ]);
    await tx.query('update callout set selection_message = $2, version = version + 1 where id = $1', [
      id,
      message ?? null,
    ]);
    await this.record(tx, actor, held, 'callout_selected', { picked: membershipIds.length });
    await this.promise(tx, held, 'callout_selected');
    return this.get(tx, actor, id);
  }

  /** Closes the question; whoever still holds herself ready is told that she is not needed now. */
  async close(tx: Tx, actor: Actor, id: string, { message }: WithMessage, expected?: number): Promise<Callout> {
    const held = await this.permitted(tx, actor, id, 'close', expected);
    await tx.query(
      `update callout set state = $2, closed_at = clock_now(), closing_message = $3, version = version + 1 where id = $1`,
      [id, afterCalloutMove(held.state, 'close'), message ?? null],
    );
    await this.record(tx, actor, held, 'callout_closed');
    await this.promise(tx, held, 'callout_closed');
    return this.get(tx, actor, id);
  }

  private async permitted(
    tx: Tx,
    actor: Actor,
    id: string,
    move: CalloutMove,
    expected?: number,
  ): Promise<HeldCallout> {
    const known = await this.find(tx, id);
    const { deed } = calloutMoves[move];
    demand(actor, deed, known);
    const [held] = await tx.query<HeldCallout[]>(`${whereabouts} for update`, [id]);
    if (!held) throw new NotFound();
    if (expected !== undefined && expected !== held.version) throw new Stale();
    afterCalloutMove(held.state, move);
    await this.audit.write(tx, actor, deed, { kind: 'callout', ...held });
    return held;
  }

  /** The question, as far as the actor may know of it. */
  async find(tx: Tx, id: string): Promise<HeldCallout> {
    const [known] = await tx.query<HeldCallout[]>(whereabouts, [id]);
    if (!known) throw new NotFound();
    return known;
  }

  private async demandMembers(tx: Tx, calloutId: string, membershipIds: readonly string[]): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      'select membership_id as id from callout_member where callout_id = $1',
      [calloutId],
    );
    const asked = new Set(rows.map(({ id }) => id));
    const faults = membershipIds.flatMap((id, index): Fault[] =>
      asked.has(id) ? [] : [{ path: `membershipIds.${index}`, code: 'unknownId' }],
    );
    if (faults.length > 0) throw new Invalid({}, faults.slice(0, 50));
  }

  /** In the log of an incident, where there is one, and to whoever shows the group. */
  async record(
    tx: Tx,
    actor: Actor,
    callout: HeldCallout,
    kind: LogKind,
    data?: Record<string, unknown>,
  ): Promise<void> {
    const { id: calloutId, incidentId, municipalityId, groupId, requestId, exercise } = callout;
    if (incidentId && municipalityId) {
      await this.log.write(tx, actor, [
        { kind, calloutId, requestId, groupId, incidentId, municipalityId, exercise, data },
      ]);
    } else await this.log.tellGroups(tx, [groupId]);
  }

  private async promise(tx: Tx, { id, exercise }: HeldCallout, telling: Telling): Promise<void> {
    const priority = exercise ? Priority.exercise : Priority.real;
    await this.outbox.add(tx, tellMoved, { telling, subjectId: id, messageId: newId() }, priority);
  }
}

function beforeOf({ cursor }: { cursor?: string | undefined }): string | null {
  if (cursor === undefined) return null;
  const [before] = decodeCursor(cursor, 1);
  if (!Id.safeParse(before).success) throw new Invalid({}, [{ path: 'cursor', code: 'invalid' }]);
  return before ?? null;
}
