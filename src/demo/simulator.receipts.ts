import { Injectable } from '@nestjs/common';
import { ReceiptService, type DeliveryReceipt } from '../outreach/receipts.service.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Faults } from './simulator.faults.js';

const actor = systemActor('simulator');
const mostAtOnce = 500;
const isOurs = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:/;

// A phone rings a moment after the provider has taken the message.
const arrived = `select id, reference from simulator_message
  where reported_at is null and not dropped and at <= clock_now() - interval '300 milliseconds' order by seq limit ${mostAtOnce}`;

/** Tells the service which messages have reached their phones, also those that were taken before it was last stopped. */
@Injectable()
export class SimulatorReceipts {
  constructor(
    private readonly db: Database,
    private readonly faults: Faults,
    private readonly receipts: ReceiptService,
  ) {}

  /** Reports everything that has arrived and not been reported; what is reported twice changes nothing. */
  async report(): Promise<void> {
    for (let reported = mostAtOnce; reported === mostAtOnce;) reported = await this.reportSome();
  }

  private async reportSome(): Promise<number> {
    const rows = await this.db.as(actor, (tx) => tx.query<{ id: string; reference: string }[]>(arrived));
    if (rows.length === 0) return 0;
    const receipts = rows.map(({ id, reference }): DeliveryReceipt => {
      return { receipt: id, state: 'delivered', ...(isOurs.test(reference) && { reference }) };
    });
    await this.receipts.take(receipts);
    const { duplicateReceipts } = await this.faults.now();
    if (duplicateReceipts) await this.receipts.take(receipts);
    await this.db.as(actor, (tx) =>
      tx.query('update simulator_message set reported_at = clock_now() where id = any($1::uuid[])', [
        rows.map(({ id }) => id),
      ]),
    );
    return rows.length;
  }
}
