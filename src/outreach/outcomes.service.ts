import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { moveOn, spareTheRest, tellProgress, wipeCodes, type ChainStep } from './chain.mover.js';

const actor = systemActor('sender');

/** What became of one attempt. `lost` is for an outcome that nobody can tell; `released` for an attempt that never began. */
export type Outcome = {
  id: string;
  attempt: number;
  fate: 'sent' | 'refused' | 'not_taken' | 'released' | 'lost';
  receipt?: string;
  failure?: string;
};

/** About half an hour: an outage of a provider must not be the end of what was to be said. */
const triesOfARefusingLine = 30;
/** After some 15 seconds of a line that takes nothing, the person's next address is tried beside it. */
const triesBeforeTheNext = 4;

/**
 * Only the attempt that holds the row may write: whoever was away longer than its lease is refused here.
 * A line that refuses is tried again after 1, 2, 4 … 60 s; an outcome that nobody can tell leads to one more sending,
 * marked as a possible repeat, and never to a second.
 */
const settle = `
  update delivery d set
    state = case o.fate
      when 'sent' then 'sent'
      when 'refused' then 'failed'
      when 'not_taken' then case when d.failures + 1 >= ${triesOfARefusingLine} then 'failed' else 'pending' end
      when 'lost' then case when d.possible_repeat then 'failed' else 'pending' end
      else 'pending' end,
    due_at = case o.fate
      when 'not_taken' then (select clock_now()) + make_interval(secs => least(power(2, least(d.failures, 6)), 60))
      else d.due_at end,
    failures = d.failures + case when o.fate = 'not_taken' then 1 else 0 end,
    possible_repeat = d.possible_repeat or o.fate = 'lost',
    receipt = coalesce(o.receipt, d.receipt), failure = coalesce(o.failure, d.failure),
    lease_until = null, changed_at = (select clock_now())
  from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[]) as o (id, attempt, fate, receipt, failure)
  where d.id = o.id and d.attempt = o.attempt and d.state = 'sending'
  returning d.message_id as "messageId", d.person_id as "personId", d.step, d.state, d.failures`;

type Settled = ChainStep & { state: string; failures: number };

/** PostgreSQL keeps no NUL. */
const plain = (text: string | undefined) => text?.replaceAll('\0', '') ?? null;

/** Writes down what became of attempts, each only for the attempt that still holds its delivery. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Resolves with how many attempts still held their rows; the rest had been fenced off and change nothing. */
  async write(outcomes: readonly Outcome[], threads: readonly (string | null)[]): Promise<number> {
    if (outcomes.length === 0) return 0;
    return this.db.as(actor, async (tx) => {
      const [rows] = await tx.query<[Settled[], number]>(settle, [
        outcomes.map(({ id }) => id),
        outcomes.map(({ attempt }) => attempt),
        outcomes.map(({ fate }) => fate),
        outcomes.map(({ receipt }) => plain(receipt)),
        outcomes.map(({ failure }) => plain(failure)),
      ]);
      await this.carryOn(tx, rows);
      await tellProgress(tx, this.outbox, threads);
      return rows.length;
    });
  }

  /** What follows for the rest of each person's chain. */
  private async carryOn(tx: Tx, rows: readonly Settled[]): Promise<void> {
    const failed = rows.filter(({ state }) => state === 'failed');
    const stuck = rows.filter(({ state, failures }) => state === 'pending' && failures === triesBeforeTheNext);
    const sent = rows.filter(({ state }) => state === 'sent');
    await moveOn(tx, [...failed, ...stuck]);
    await wipeCodes(
      tx,
      failed.map(({ messageId }) => messageId),
    );
    await spareTheRest(tx, sent);
  }
}
