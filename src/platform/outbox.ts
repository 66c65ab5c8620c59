import { Injectable } from '@nestjs/common';
import { markPromise, type Tx } from './database.js';
import { newId } from './ids.js';
import type { JobDeclaration } from './job.js';

/** What goes before what: a real incident, then exercises, then everything else. */
export const Priority = { real: 0, exercise: 5, rest: 9 } as const;
export type Priority = (typeof Priority)[keyof typeof Priority];

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
}
