import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { moveOn, spareTheRest, tellProgress, type ChainStep } from './chain.mover.js';

const actor = systemActor('receipts');
const ourReference = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})$/i;

/** What a provider says became of a message, by our reference or by its own receipt. */
export type DeliveryReceipt = {
  receipt?: string;
  reference?: string;
  state: 'delivered' | 'read' | 'failed';
  reason?: string;
};

/**
 * The best news of each delivery counts. What has arrived has arrived by whatever attempt, also one that was given up for
 * lost, and is not sent again; a failure counts for the attempt that it names and for no later one.
 */
const take = `
  with told as (
    select * from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[])
      as t (receipt, id, attempt, state, reason)),
  meant as (
    select d.id, t.attempt, t.state, t.reason from told t join delivery d on d.receipt = t.receipt
    union all
    select d.id, t.attempt, t.state, t.reason from told t join delivery d on d.id = t.id),
  best as (
    select distinct on (n.id) n.id, n.state, n.reason from meant n join delivery d on d.id = n.id
    where n.state <> 'failed' or n.attempt is null or n.attempt = d.attempt
    order by n.id, array_position(array['read', 'delivered', 'failed'], n.state))
  update delivery d set state = b.state, failure = coalesce(b.reason, d.failure), lease_until = null, changed_at = clock_now()
  from best b, message m
  where d.id = b.id and m.id = d.message_id and (d.state in ('sending', 'sent')
    or (d.state = 'delivered' and b.state = 'read') or (d.state = 'pending' and d.attempt > 0 and b.state <> 'failed'))
  returning d.message_id as "messageId", d.person_id as "personId", d.step, d.state, m.thread`;

/** PostgreSQL keeps no NUL. */
const plain = (text: string | undefined) => text?.replaceAll('\0', '') ?? null;

/** Takes what providers say afterwards; a repeat changes nothing, and no state ever moves backwards. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Resolves, once committed, with how many of the receipts moved a delivery on; what names nothing of ours is passed over. */
  async take(receipts: readonly DeliveryReceipt[]): Promise<number> {
    const ours = receipts.map(({ reference }) => ourReference.exec(reference ?? ''));
    return this.db.as(actor, async (tx) => {
      const [rows] = await tx.query<[(ChainStep & { state: string; thread: string | null })[], number]>(take, [
        receipts.map(({ receipt }) => plain(receipt)),
        ours.map((match) => match?.[1] ?? null),
        ours.map((match) => (match ? Number(match[2]) : null)),
        receipts.map(({ state }) => state),
        receipts.map(({ reason }) => plain(reason)),
      ]);
      await moveOn(
        tx,
        rows.filter(({ state }) => state === 'failed'),
      );
      await spareTheRest(
        tx,
        rows.filter(({ state }) => state !== 'failed'),
      );
      await tellProgress(
        tx,
        this.outbox,
        rows.map(({ thread }) => thread),
      );
      return rows.length;
    });
  }
}
