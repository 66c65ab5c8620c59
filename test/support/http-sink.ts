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
  const take = async (body: string, authorization: string | undefined): Promise<[number, object]> => {
    if (status !== 200) return [status, {}];
    const { reference, to, text } = JSON.parse(body) as Sent;
    const count = taken.push({ reference, to, text });
    await watcher({ reference, to, text, count, token: authorization?.replace('Bearer ', '') });
    return [200, { receipt: `receipt of ${reference}` }];
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      void take(Buffer.concat(parts).toString('utf8'), request.headers.authorization).then(([answer, said]) => {
        response.writeHead(answer, { 'content-type': 'application/json' });
        response.end(JSON.stringify(said));
      });
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
