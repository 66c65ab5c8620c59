import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { systemActor } from './actor.js';
import { Database } from './database.js';
import { TooMany } from './problem.js';

const actor = systemActor('rate-limit');

/** How often something may happen: `times` in each window of `seconds`. */
export type Allowance = { readonly times: number; readonly seconds: number };

/** Counts attempts over all processes, by the database's clock; what is counted is kept only as a hash. */
@Injectable()
export class RateLimit {
  constructor(private readonly db: Database) {}

  /** Counts one attempt; throws `TooMany` with the seconds left once the allowance is used up. Commits by itself. */
  async spend(what: string, who: string, { times, seconds }: Allowance): Promise<void> {
    const key = createHash('sha256').update(`${what}\n${who}`).digest();
    const [row] = await this.db.as(actor, (tx) =>
      tx.query<{ count: number; left: number }[]>(
        `insert into rate_count as held (key, window_ends_at, count) values ($1, clock_now() + make_interval(secs => $2), 1)
         on conflict (key) do update set
           count = case when held.window_ends_at <= clock_now() then 1 else held.count + 1 end,
           window_ends_at = case when held.window_ends_at <= clock_now() then excluded.window_ends_at else held.window_ends_at end
         returning count, ceil(extract(epoch from window_ends_at - clock_now()))::int as left`,
        [key, seconds],
      ),
    );
    if (row && row.count > times) throw new TooMany(Math.max(1, row.left));
  }
}
