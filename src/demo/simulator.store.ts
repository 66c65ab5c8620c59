import { Injectable } from '@nestjs/common';
import type { Page } from '../contract/manner.js';
import type { SimulatorMessage, SimulatorQuery } from '../contract/simulator.js';
import type { Outgoing, Receipt } from '../outreach/channel.port.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { GroupCommit } from '../platform/group-commit.js';
import { newId } from '../platform/ids.js';
import { Invalid } from '../platform/problem.js';
import { addressOf, linksIn } from './simulator.rules.js';

const actor = systemActor('simulator');

type Accepting = { id: string; message: Outgoing; dropped: boolean; signal?: AbortSignal | undefined };
type StoredMessage = Omit<SimulatorMessage, 'at'> & { at: Date };

// PostgreSQL keeps no NUL in a text, and no phone shows one.
const clean = (text: string) => text.replaceAll('\0', '');

// The lock lets numbers become visible in their own order, so that whoever reads on after one never misses an earlier one.
const inTurn = `select pg_advisory_xact_lock(hashtextextended('simulator_message', 0))`;
const insert = `insert into simulator_message
    (id, reference, delivery_id, to_address, channel, subject, text, html, links, dropped)
  select id, reference, "deliveryId", "to", channel, subject, text, html, links, dropped
  from jsonb_to_recordset($1::jsonb) as m (id uuid, reference text, "deliveryId" uuid, "to" text, channel text, subject text,
    text text, html text, links text[], dropped boolean)
  order by id`;

const pageAfter = `select id, to_address as "to", channel, text, subject, html, links, at, delivery_id as "deliveryId"
  from simulator_message where not dropped and ($1::text is null or to_address = $1) and seq > $2 order by seq limit $3`;

/** What the simulated provider has accepted, kept in transactions of the provider's own. */
@Injectable()
export class SimulatorStore {
  private readonly accepted = new GroupCommit<Accepting, Receipt | null>((messages) => this.keep(messages));

  constructor(private readonly db: Database) {}

  /**
   * Resolves once the message is durable, or with null where the sender had let go of it before; those that come while a write is
   * under way share the next one.
   */
  async accept(
    message: Outgoing,
    given: { dropped: boolean; signal?: AbortSignal | undefined },
  ): Promise<Receipt | null> {
    return this.accepted.add({ ...given, message, id: newId() });
  }

  /** What was taken first under the reference, whether it arrived or not. */
  async find(reference: string): Promise<Receipt | null> {
    const [row] = await this.db.as(actor, (tx) =>
      tx.query<Receipt[]>('select id as receipt from simulator_message where reference = $1 order by seq limit 1', [
        reference,
      ]),
    );
    return row ?? null;
  }

  /** What has come to a phone or mailbox, or to all of them, in the order of acceptance; throws `Invalid` for an unknown beginning. */
  async page(tx: Tx, { to, after, cursor, limit }: SimulatorQuery): Promise<Page<SimulatorMessage>> {
    const from = await numberOf(tx, cursor ?? after);
    const address = to === undefined ? null : (addressOf(to) ?? to);
    const rows = await tx.query<StoredMessage[]>(pageAfter, [address, from, limit + 1]);
    const items = rows.slice(0, limit).map(viewMessage);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  private async keep(messages: Accepting[]): Promise<(Receipt | null)[]> {
    const wanted = new Set(messages.filter(({ signal }) => !signal?.aborted));
    await this.db.as(actor, async (tx) => {
      await tx.query(inTurn);
      await tx.query(insert, [JSON.stringify([...wanted].map(rowOf))]);
    });
    return messages.map((one) => (wanted.has(one) ? { receipt: one.id } : null));
  }
}

function rowOf({ id, message, dropped }: Accepting) {
  const text = clean(message.text);
  return { ...message, id, text, links: linksIn(text), dropped };
}

async function numberOf(tx: Tx, id: string | undefined): Promise<string> {
  if (id === undefined) return '0';
  const [row] = await tx.query<{ seq: string }[]>('select seq from simulator_message where id = $1', [id]);
  if (!row) throw new Invalid({}, [{ path: 'after', code: 'unknownId' }]);
  return row.seq;
}

function viewMessage({ subject, html, deliveryId, at, ...rest }: StoredMessage): SimulatorMessage {
  return {
    ...rest,
    at: at.toISOString(),
    ...(subject && { subject }),
    ...(html && { html }),
    ...(deliveryId && { deliveryId }),
  };
}
