import { systemActor } from './actor.js';
import type { Database } from './database.js';

const outlived = [
  `delete from outbox where done_at < clock_now() - interval '1 day'`,
  `delete from idempotency where created_at < clock_now() - interval '1 day'`,
  `delete from rate_count where window_ends_at < clock_now()`,
];

/** Forgets what the machine keeps for itself only for a while: work that is done, answers to repeated requests, spent windows. */
export async function prune(db: Database): Promise<void> {
  for (const statement of outlived) await db.as(systemActor('pruning'), (tx) => tx.query(statement));
}
