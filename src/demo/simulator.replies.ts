import { Injectable } from '@nestjs/common';
import type { SimulatorReply, SimulatorReplyTaken } from '../contract/simulator.js';
import { InboundService } from '../outreach/inbound.service.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Log } from '../platform/log.js';
import { Invalid } from '../platform/problem.js';
import { phoneOf } from './simulator.rules.js';

const actor = systemActor('simulator');
type Waiting = { id: string; sender: string; text: string };
const waiting = 'select id, from_address as sender, text from simulator_reply where handed_in_at is null';

/** What simulated phones send. Their network keeps each text until the service has acknowledged it, as a provider's would. */
@Injectable()
export class SimulatorReplies {
  constructor(
    private readonly db: Database,
    private readonly inbound: InboundService,
    private readonly log: Log,
  ) {}

  /** Keeps a text for handing in; throws `Invalid` where no text message can come from there. */
  async take(tx: Tx, { from, text }: SimulatorReply): Promise<SimulatorReplyTaken> {
    const sender = phoneOf(from);
    if (sender === undefined) throw new Invalid({}, [{ path: 'from', code: 'invalid' }]);
    const id = newId();
    await tx.query('insert into simulator_reply (id, from_address, text) values ($1, $2, $3)', [id, sender, text]);
    return { id, from: sender };
  }

  /** Hands one text in now; where that does not succeed, the next sweep does it. */
  async handIn(id: string): Promise<void> {
    try {
      await this.passOn(await this.read(`${waiting} and id = $1`, [id]));
    } catch (error) {
      this.log.warn({ err: error }, 'a reply was not taken; it is handed in again');
    }
  }

  /** Hands in what has not been acknowledged, in the order in which it was sent. */
  async handInAll(): Promise<void> {
    await this.passOn(await this.read(`${waiting} order by seq limit 100`));
  }

  private async read(sql: string, parameters: unknown[] = []): Promise<Waiting[]> {
    return this.db.as(actor, (tx) => tx.query<Waiting[]>(sql, parameters));
  }

  private async passOn(replies: readonly Waiting[]): Promise<void> {
    for (const { id, sender, text } of replies) {
      await this.inbound.takeText({ source: 'simulator', sourceId: id, sender, text });
      await this.db.as(actor, (tx) =>
        tx.query('update simulator_reply set handed_in_at = clock_now() where id = $1', [id]),
      );
    }
  }
}
