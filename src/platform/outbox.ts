import { Injectable } from '@nestjs/common';
import { markPromise, type Tx } from './database.js';
import { newId } from './ids.js';
import type { JobDeclaration } from './job.js';

/** What goes before what: a real incident, then exercises, then everything else. */
export const Priority = { real: 0, exercise: 5, rest: 9 } as const;
export type Priority = (typeof Priority)[keyof typeof Priority];

/** In which the same is not done again, once it has been done at once. */
const rest = `interval '250 ms'`;

/**
 * Joins a promise of the same that has not gone out yet, and holds it until this commits, so that it is kept only afterwards; else
 * promises anew, at once after a quiet while and with a rest in a burst.
 */
const join = `
  with waiting as (
    select from outbox where name = $2 and payload = $3::jsonb and tries = 0 and done_at is null and given_up_at is null
    for key share skip locked)
  insert into outbox (id, name, payload, priority, due_at)
  select $1, $2, $3::jsonb, $4, (select clock_now()) + case
    when exists (select from outbox where name = $2 and payload = $3::jsonb and done_at is null and given_up_at is null)
      or exists (select from outbox where name = $2 and payload = $3::jsonb and done_at > (select clock_now()) - ${rest})
    then ${rest} else interval '0' end
  where not exists (select from waiting)`;

/** Promises work in the caller's transaction: it happens if and only if that commits. */
@Injectable()
export class Outbox {
  /** Promises one job; it is done at least once, so its handler must be safe to repeat. */
  async add<Payload>(
    tx: Tx,
    declaration: JobDeclaration<Payload>,
    payload: NoInfer<Payload>,
    priority: Priority = Priority.real,
  ): Promise<void> {
    markPromise(tx);
    await tx.query('insert into outbox (id, name, payload, priority) values ($1, $2, $3, $4)', [
      newId(),
      declaration.name,
      JSON.stringify(payload),
      priority,
    ]);
  }

  /** Promises that the job is done after this commits; in a burst, once for many. For work that looks at all there is. */
  async addShared<Payload>(
    tx: Tx,
    declaration: JobDeclaration<Payload>,
    payload: NoInfer<Payload>,
    priority: Priority = Priority.real,
  ): Promise<void> {
    markPromise(tx);
    await tx.query(join, [newId(), declaration.name, JSON.stringify(payload), priority]);
  }
}
