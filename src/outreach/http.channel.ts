import { Pool } from 'undici';
import { Channel, NotTaken, Refused, type Outgoing, type Receipt } from './channel.port.js';

/** Less than the sender waits, connecting and reading together. */
const timeoutMs = 6000;
const neverSent = new Set(
  'ECONNREFUSED ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH UND_ERR_CONNECT_TIMEOUT'.split(' '),
);
/** Not the message's fault but ours, the line's or the hour's: wrong token, too slow, too many. */
const passing = new Set([401, 403, 407, 408, 429]);
/** Whoever stood between gave up waiting; the provider may have it. */
const GATEWAY_TIMEOUT = 504;

/**
 * A gateway that takes one message as JSON per POST: `{ reference, channel, to, text, subject?, html? }`, and answers 2xx
 * with `{ receipt }` or nothing. 401, 403, 407, 408, 429 and 5xx mean not taken, other answers refused; a cut line and 504
 * mean that nobody knows.
 */
export class HttpChannel extends Channel {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly headers: Record<string, string>;

  constructor({ url, token }: { url: string; token: string | undefined }, connections = 192) {
    super();
    const { origin, pathname, search } = new URL(url);
    const timeouts = { connect: { timeout: 3000 }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    this.pool = new Pool(origin, { connections, pipelining: 1, ...timeouts });
    this.path = pathname + search;
    this.headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  }

  async send({ reference, channel, to, text, subject, html }: Outgoing, signal?: AbortSignal): Promise<Receipt> {
    const body = JSON.stringify({ reference, channel, to, text, subject, html });
    const answer = await this.pool
      .request({ path: this.path, method: 'POST', headers: this.headers, body, signal })
      .catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw neverSent.has(code) ? new NotTaken(code) : error;
      });
    const { statusCode } = answer;
    // Once the answer says that it was taken, a line cut in the middle of the receipt changes nothing.
    const said = await answer.body.text().catch(() => '');
    if (statusCode < 300) return { receipt: receiptIn(said) ?? reference };
    if (statusCode === GATEWAY_TIMEOUT) throw new Error(`status ${statusCode}`);
    if (statusCode >= 500 || passing.has(statusCode)) throw new NotTaken(`status ${statusCode}`);
    throw new Refused(`status ${statusCode}`);
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
