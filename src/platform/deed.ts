import { createHash } from 'node:crypto';
import type { Actor } from './actor.js';
import type { Database, Tx } from './database.js';
import { Invalid, KeyReused } from './problem.js';

type Stored = { fingerprint: string; response: unknown };

/** What of a request decides whether a repeated key means the same. */
export type Asked = { method: string; url: string; body: unknown; key: string | undefined };

/**
 * One unsafe request: one transaction that holds what was done and, under its `Idempotency-Key`, what was answered.
 * The same key and body get the same answer, also from another process and while the first still runs.
 */
export class Deed {
  constructor(
    private readonly db: Database,
    readonly actor: Actor,
    private readonly asked: Asked,
  ) {}

  /** Does the work once per key and resolves with its answer, which must be JSON; throws `KeyReused` for another body. */
  async do<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.as(this.actor, async (tx) => {
      const { key } = this.asked;
      if (key === undefined) return work(tx);
      if (key === '' || key.length > 128)
        throw new Invalid({}, [{ path: 'Idempotency-Key', code: 'big', facts: { limit: 128 } }]);
      const earlier = await this.claim(tx, key);
      if (earlier) return earlier.response as T;
      const answer = await work(tx);
      await tx.query('update idempotency set response = $3::jsonb where owner = $1 and key = $2', [
        this.owner,
        key,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }

  /** Takes the key, waiting for whoever holds it; resolves with what was answered before, if anything was. */
  private async claim(tx: Tx, key: string): Promise<Stored | undefined> {
    const taken = await tx.query<unknown[]>(
      `insert into idempotency (owner, key, fingerprint) values ($1, $2, $3) on conflict do nothing returning key`,
      [this.owner, key, this.fingerprint],
    );
    if (taken.length > 0) return undefined;
    const [stored] = await tx.query<Stored[]>(
      'select fingerprint, response from idempotency where owner = $1 and key = $2',
      [this.owner, key],
    );
    if (stored?.fingerprint !== this.fingerprint) throw new KeyReused();
    return stored;
  }

  private get owner(): string {
    return this.actor.kind === 'person' ? this.actor.personId : this.actor.kind;
  }

  private get fingerprint(): string {
    const { method, url, body } = this.asked;
    return createHash('sha256')
      .update(`${method} ${url}\n${JSON.stringify(body ?? null)}`)
      .digest('hex');
  }
}
