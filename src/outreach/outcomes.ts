import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { progressed } from './outreach.jobs.js';

const actor = systemActor('sender');

/** What became of one attempt. `lost` is for an outcome that nobody can tell; `released` for an attempt that never began. */
export type Outcome = {
  id: string;
  attempt: number;
  fate: 'sent' | 'refused' | 'not_taken' | 'released' | 'lost';
  receipt?: string;
  failure?: string;
};

const triesOfARefusingLine = 10;

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
      when 'not_taken' then clock_now() + make_interval(secs => least(power(2, d.failures), 60))
      else d.due_at end,
    failures = d.failures + case when o.fate = 'not_taken' then 1 else 0 end,
    possible_repeat = d.possible_repeat or o.fate = 'lost',
    receipt = coalesce(o.receipt, d.receipt), failure = coalesce(o.failure, d.failure),
    lease_until = null, changed_at = clock_now()
  from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[]) as o (id, attempt, fate, receipt, failure)
  where d.id = o.id and d.attempt = o.attempt and d.state = 'sending'
  returning d.message_id as "messageId", d.person_id as "personId", d.step, d.state`;

type Settled = { messageId: string; personId: string; step: number; state: string };

/** Writes what became of attempts, many in one statement, and moves chains on where an address failed. */
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
        outcomes.map(({ receipt }) => receipt ?? null),
        outcomes.map(({ failure }) => failure ?? null),
      ]);
      await this.moveOn(
        tx,
        rows.filter(({ state }) => state === 'failed'),
      );
      await this.settleNotices(
        tx,
        rows.filter(({ state }) => state === 'sent'),
      );
      await this.tellProgress(tx, threads);
      return rows.length;
    });
  }

  async tellProgress(tx: Tx, threads: readonly (string | null)[]): Promise<void> {
    const known = [...new Set(threads.filter((thread) => thread !== null))];
    if (known.length > 0) await this.outbox.add(tx, progressed, { threads: known });
  }

  /** Where one address fails, the next in the person's chain is due at once. */
  private async moveOn(tx: Tx, failed: readonly Settled[]): Promise<void> {
    if (failed.length === 0) return;
    await tx.query(
      `update delivery d set due_at = clock_now()
       from unnest($1::uuid[], $2::uuid[], $3::int[]) as f (message_id, person_id, step)
       where d.message_id = f.message_id and d.person_id = f.person_id and d.state = 'pending' and d.step = f.step + 1
         and d.due_at > clock_now()`,
      [
        failed.map(({ messageId }) => messageId),
        failed.map(({ personId }) => personId),
        failed.map(({ step }) => step),
      ],
    );
  }

  /** A notice that went out needs no second address, and a code that went out is not kept. */
  private async settleNotices(tx: Tx, sent: readonly Settled[]): Promise<void> {
    if (sent.length === 0) return;
    await tx.query(
      `with told as (
         select s.message_id, s.person_id from unnest($1::uuid[], $2::uuid[]) as s (message_id, person_id)
         join message m on m.id = s.message_id where m.kind <> 'question'),
       wiped as (update message m set facts = '{}' from told t where m.id = t.message_id and m.kind = 'code')
       update delivery d set state = 'suppressed', changed_at = clock_now() from told t
       where d.message_id = t.message_id and d.person_id = t.person_id and d.state = 'pending' and d.due_at = 'infinity'`,
      [sent.map(({ messageId }) => messageId), sent.map(({ personId }) => personId)],
    );
  }
}
