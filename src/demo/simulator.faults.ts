import { Injectable } from '@nestjs/common';
import type { SimulatorFaults } from '../contract/simulator.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';

const actor = systemActor('simulator');
const none: SimulatorFaults = { dropRate: 0, errorRate: 0, delayMs: 0, duplicateReceipts: false };

const current = `select drop_rate as "dropRate", error_rate as "errorRate", delay_ms as "delayMs",
  duplicate_receipts as "duplicateReceipts" from simulator_fault`;

/** What goes wrong at the simulated provider just now, in every process alike. */
@Injectable()
export class Faults {
  private reading: Promise<SimulatorFaults> | undefined;

  constructor(private readonly db: Database) {}

  /** The faults in force; those who ask at the same time share one look. */
  async now(): Promise<SimulatorFaults> {
    this.reading ??= this.db
      .as(actor, (tx) => tx.query<SimulatorFaults[]>(current))
      .then(([row]) => row ?? none)
      .finally(() => {
        this.reading = undefined;
      });
    return this.reading;
  }

  /** From the commit on these faults are in force and no others. */
  async set(tx: Tx, faults: SimulatorFaults): Promise<SimulatorFaults> {
    await tx.query(
      `insert into simulator_fault (drop_rate, error_rate, delay_ms, duplicate_receipts) values ($1, $2, $3, $4)
       on conflict (only_row) do update set drop_rate = excluded.drop_rate, error_rate = excluded.error_rate,
         delay_ms = excluded.delay_ms, duplicate_receipts = excluded.duplicate_receipts`,
      [faults.dropRate, faults.errorRate, faults.delayMs, faults.duplicateReceipts],
    );
    return faults;
  }
}
