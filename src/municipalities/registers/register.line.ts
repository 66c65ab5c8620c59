import { Pool } from 'undici';
import type { z } from 'zod';

const patienceMs = 3000;
const longestAnswer = 2_000_000;
/** So many failures in a row, and the register is left alone for a while. */
const failuresToRest = 3;
const restMs = 60_000;
const mostKept = 500;

type Kept = { readonly value: unknown; readonly until: number };

/**
 * The line to one public register: short patience, answers kept for a while, and a rest after failures, so that a register that is
 * down costs nobody more than a moment. Nothing here rests on an answer.
 */
export class RegisterLine {
  private readonly pool: Pool;
  private readonly base: string;
  private readonly kept = new Map<string, Kept>();
  private failures = 0;
  private restsUntil = 0;

  constructor(
    url: string,
    private readonly keptMs: number,
    private readonly onOdd: (path: string) => void = () => {},
  ) {
    const { origin, pathname } = new URL(url);
    const timeouts = { connect: { timeout: patienceMs }, headersTimeout: patienceMs, bodyTimeout: patienceMs };
    this.pool = new Pool(origin, { connections: 4, maxResponseSize: longestAnswer, ...timeouts });
    this.base = pathname.replace(/\/$/, '');
  }

  /** What the register says at the path: read by the schema, null where it has nothing there, undefined where it cannot be reached. */
  async ask<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema> | null | undefined> {
    const kept = this.kept.get(path);
    if (kept && kept.until > performance.now()) return kept.value as z.output<Schema> | null;
    if (this.restsUntil > performance.now()) return undefined;
    const said = await this.fetch(path).catch(() => this.fail());
    return said === undefined ? undefined : this.read(path, schema, said);
  }

  /** An answer that is none is a failure; one that only cannot be read is not, and spoils the line for nobody else. */
  private read<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    said: unknown,
  ): z.output<Schema> | null | undefined {
    this.failures = 0;
    const read = schema.nullable().safeParse(said);
    if (!read.success) {
      this.onOdd(path.replace(/\?.*$/, ''));
      return undefined;
    }
    this.keep(path, read.data);
    return read.data;
  }

  private fail(): undefined {
    this.failures += 1;
    if (this.failures >= failuresToRest) this.restsUntil = performance.now() + restMs;
  }

  async close(): Promise<void> {
    await this.pool.close();
  }

  private async fetch(path: string): Promise<unknown> {
    const { statusCode, body } = await this.pool.request({
      path: this.base + path,
      method: 'GET',
      headers: { accept: 'application/json', 'user-agent': 'beredt' },
      signal: AbortSignal.timeout(patienceMs),
    });
    if (statusCode === 404 || statusCode === 410 || statusCode === 400) {
      await body.dump();
      return null;
    }
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`status ${statusCode}`);
    }
    return body.json();
  }

  private keep(path: string, value: unknown): void {
    const [oldest] = this.kept.keys();
    if (this.kept.size >= mostKept && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(path, { value, until: performance.now() + this.keptMs });
  }
}
