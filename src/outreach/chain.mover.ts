import type { Tx } from '../platform/database.js';
import type { Outbox } from '../platform/outbox.js';
import { progressed } from './outreach.jobs.js';

/** One step of a person's chain. */
export type ChainStep = { messageId: string; personId: string; step: number };

/** The address that comes after each of these steps; what was spared because another had told is called upon after all. */
const nextSteps = `
  select distinct on (n.message_id, n.person_id) n.id
  from unnest($1::uuid[], $2::uuid[], $3::int[]) as f (message_id, person_id, step)
  join delivery n on n.message_id = f.message_id and n.person_id = f.person_id and n.step > f.step
  join message m on m.id = n.message_id
  where n.state = 'pending' or (n.state = 'suppressed' and n.attempt = 0 and m.kind = 'notice')
  order by n.message_id, n.person_id, n.step`;

/** Where one address is of no use, the next in the person's chain is due at once. */
export async function moveOn(tx: Tx, steps: readonly ChainStep[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(
    `update delivery set state = 'pending', due_at = least(due_at, clock_now()) where id in (${nextSteps})`,
    [steps.map(({ messageId }) => messageId), steps.map(({ personId }) => personId), steps.map(({ step }) => step)],
  );
}

/** A notice that went out needs no second address, and a code that went out is not kept. */
export async function spareTheRest(tx: Tx, told: readonly Omit<ChainStep, 'step'>[]): Promise<void> {
  if (told.length === 0) return;
  await tx.query(
    `with told as (
       select s.message_id, s.person_id, m.kind from unnest($1::uuid[], $2::uuid[]) as s (message_id, person_id)
       join message m on m.id = s.message_id where m.kind <> 'question'),
     wiped as (update message m set facts = '{}' from told t where m.id = t.message_id and t.kind = 'code')
     update delivery d set state = 'suppressed', changed_at = clock_now() from told t
     where d.message_id = t.message_id and d.person_id = t.person_id and d.state = 'pending'
       and (d.due_at = 'infinity' or d.failures > 0)`,
    [told.map(({ messageId }) => messageId), told.map(({ personId }) => personId)],
  );
}

/** A code that will not be sent is not kept either. */
export async function wipeCodes(tx: Tx, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return;
  await tx.query(`update message set facts = '{}' where id = any($1::uuid[]) and kind = 'code'`, [messageIds]);
}

/** Promises that whoever counts the messages of these threads counts anew. */
export async function tellProgress(tx: Tx, outbox: Outbox, threads: readonly (string | null)[]): Promise<void> {
  for (const thread of new Set(threads)) {
    if (thread !== null) await outbox.addShared(tx, progressed, { threads: [thread] });
  }
}
