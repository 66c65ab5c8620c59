import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { progressed } from './outreach.jobs.js';

const actor = systemActor('receipts');

/** What a provider says became of a message, by our reference or by its own receipt. */
export type DeliveryReceipt = {
  receipt?: string;
  reference?: string;
  state: 'delivered' | 'read' | 'failed';
  reason?: string;
};

/** Takes what providers say afterwards; a repeat changes nothing, and no state ever moves backwards. */
@Injectable()
export class ReceiptService {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Resolves, once committed, with how many of the receipts moved a delivery on. */
  async take(receipts: readonly DeliveryReceipt[]): Promise<number> {
    return this.db.as(actor, async (tx) => {
      const [rows] = await tx.query<[{ thread: string | null }[], number]>(
        `update delivery d set state = g.state, failure = coalesce(g.reason, d.failure), lease_until = null, changed_at = clock_now()
         from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as g (receipt, reference, state, reason), message m
         where m.id = d.message_id
           and (d.receipt = g.receipt or (g.reference is not null and d.id = split_part(g.reference, ':', 1)::uuid))
           and (d.state in ('sending', 'sent') or (d.state = 'delivered' and g.state = 'read'))
         returning m.thread`,
        [
          receipts.map(({ receipt }) => receipt ?? null),
          receipts.map(({ reference }) => reference ?? null),
          receipts.map(({ state }) => state),
          receipts.map(({ reason }) => reason ?? null),
        ],
      );
      const threads = [...new Set(rows.flatMap(({ thread }) => thread ?? []))];
      if (threads.length > 0) await this.outbox.add(tx, progressed, { threads });
      return rows.length;
    });
  }
}
