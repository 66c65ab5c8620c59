import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clockMs, serve } from './part.js';

/** When the first and the last of the people who were waited for had their message accepted. */
export type Accepted = { firstAt: number; lastAt: number; posts: number };
type Wait = { people: number; withinMs: number };

let heard = new Set<string>();
let posts = 0;
let firstAt = 0;
let wanted = Infinity;
let done: (accepted: Accepted) => void = () => undefined;

/** Counts people, not requests: whoever is sent something twice is one. */
function accept(body: string): void {
  const { to } = JSON.parse(body) as { to: string };
  posts += 1;
  heard.add(to);
  if (heard.size === 1 && posts === 1) firstAt = clockMs();
  if (heard.size === wanted) done({ firstAt, lastAt: clockMs(), posts });
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    response.writeHead(202, { 'content-type': 'application/json' }).end('{}');
    accept(Buffer.concat(chunks).toString('utf8'));
  });
});
server.keepAliveTimeout = 60_000;

/** A provider that accepts everything at once, and tells when so many people have been reached. */
serve({
  listen: async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`;
  },
  forget: async () => {
    heard = new Set();
    posts = 0;
    wanted = Infinity;
  },
  reach: async ({ people, withinMs }: Wait): Promise<Accepted> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${heard.size} of ${people} people were reached in time.`)),
        withinMs,
      );
      wanted = people;
      done = (accepted) => {
        clearTimeout(late);
        resolve(accepted);
      };
      if (heard.size >= people) done({ firstAt, lastAt: clockMs(), posts });
    }),
});
