import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Sent = { reference: string; to: string; text: string };
/** A message as it comes in: the how many-th it is, and the bearer token of whoever handed it over. */
export type Arrival = Sent & { count: number; token: string | undefined };
type Watcher = (arrival: Arrival) => unknown;

/** A gateway that takes messages as JSON over HTTP, or answers what it is told to. */
export type HttpSink = {
  url: string;
  taken: Sent[];
  answer: (status: number) => void;
  /** Calls back on each message that was taken, before it is answered; the answer waits for what is called. */
  watch: (watcher: Watcher) => void;
  close: () => Promise<void>;
};

/** Starts a gateway on a free port of this machine. */
export async function anHttpSink(): Promise<HttpSink> {
  const taken: Sent[] = [];
  let status = 200;
  let watcher: Watcher = () => undefined;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const { reference, to, text } = JSON.parse(Buffer.concat(parts).toString('utf8')) as Sent;
      const token = request.headers.authorization?.replace('Bearer ', '');
      if (status === 200) await watcher({ reference, to, text, token, count: taken.push({ reference, to, text }) });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? { receipt: `receipt of ${reference}` } : {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    taken,
    answer: (next) => {
      status = next;
    },
    watch: (next) => {
      watcher = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
