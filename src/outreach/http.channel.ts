import { Pool } from 'undici';
import { Channel, NotTaken, Refused, type Outgoing, type Receipt } from './channel.js';

/** Shorter than the lease on a delivery, so that an attempt is never sent beside its own repeat. */
const timeoutMs = 7000;
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * A gateway that takes one message as JSON per POST: `{ reference, channel, to, text, subject?, html? }`, and answers 2xx
 * with `{ receipt }` or nothing. 408, 429 and 5xx mean not taken, other 4xx refused; a cut line means nobody knows.
 */
export class HttpChannel extends Channel {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly headers: Record<string, string>;

  constructor({ url, token }: { url: string; token: string | undefined }, connections = 64) {
    super();
    const { origin, pathname, search } = new URL(url);
    const timeouts = { connect: { timeout: 3000 }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    this.pool = new Pool(origin, { connections, pipelining: 1, ...timeouts });
    this.path = pathname + search;
    this.headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  }

  async send({ deliveryId: _, ...message }: Outgoing): Promise<Receipt> {
    const answer = await this.pool
      .request({ path: this.path, method: 'POST', headers: this.headers, body: JSON.stringify(message) })
      .catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw neverSent.has(code) ? new NotTaken(code) : error;
      });
    const body = await answer.body.text();
    if (answer.statusCode < 300) return { receipt: receiptIn(body) ?? message.reference };
    if (answer.statusCode >= 500 || [408, 429].includes(answer.statusCode))
      throw new NotTaken(`status ${answer.statusCode}`);
    throw new Refused(`status ${answer.statusCode}`);
  }

  async close(): Promise<void> {
    await this.pool.close();
  }
}

function receiptIn(body: string): string | undefined {
  try {
    const { receipt } = JSON.parse(body) as { receipt?: unknown };
    return typeof receipt === 'string' ? receipt : undefined;
  } catch {
    return undefined;
  }
}
