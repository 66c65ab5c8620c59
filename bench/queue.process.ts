import {
  createPostgresBackend,
  Queue,
  runMigrations,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
} from 'bullmq';
import { Client } from 'pg';
import { Pool } from 'undici';
import { clockMs, serve } from './part.js';

type Start = { backend: 'postgres' | 'redis'; url: string; sink: string };
type Message = { reference: string; channel: string; to: string; text: string };
type Send = { people: number; tag: string };

const text =
  'Lier obg: Kan du hjelpe til med å ta imot evakuerte på Lier ungdomsskole fra klokka 18 i kveld? ' +
  'Svar JA, JA og minutter, eller NEI. Nei er alltid et mulig svar. http://127.0.0.1:3000/r/AAAAAAAAAAAAAAAAAAAAAA';
const once = { removeOnComplete: true, removeOnFail: true };

let pool: Pool;
let path = '';
let queue: Queue<Message>;
let worker: Worker<Message> | undefined;
let connection: ConnectionOptions;

/** The same pool of connections that the service posts over. */
async function post(message: Message): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await pool.request({ path, method: 'POST', headers, body: JSON.stringify(message) });
  await answer.body.dump();
  if (answer.statusCode >= 300) throw new Error(`status ${answer.statusCode}`);
}

async function connectionTo({ backend, url }: Start): Promise<ConnectionOptions> {
  if (backend === 'redis') {
    const { hostname, port, pathname } = new URL(url);
    return { host: hostname, port: Number(port), db: Number(pathname.slice(1)), maxRetriesPerRequest: null };
  }
  setDefaultBackendFactory(createPostgresBackend);
  const client = new Client({ connectionString: url });
  await client.connect();
  await runMigrations(client);
  await client.end();
  const connections: object = { connectionString: url, max: 10 };
  return connections;
}

/** The queue alone: one job and one POST per message, nothing else. */
serve({
  start: async (start: Start) => {
    const { origin, pathname } = new URL(start.sink);
    path = pathname;
    pool = new Pool(origin, { connections: 64, pipelining: 1 });
    connection = await connectionTo(start);
    queue = new Queue<Message>('bare', { connection });
    await queue.waitUntilReady();
  },
  work: async ({ concurrency }: { concurrency: number }) => {
    await worker?.close();
    worker = new Worker<Message>('bare', async ({ data }) => post(data), { connection, concurrency });
    worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
    await worker.waitUntilReady();
  },
  /** Answers with when the adding began; the sink knows when it was over. */
  send: async ({ people, tag }: Send) => {
    const jobs = Array.from({ length: people }, (_, n) => ({
      name: 'send',
      data: { reference: `${tag}-${n}:1`, channel: 'sms', to: `+4790${String(n).padStart(6, '0')}`, text },
      opts: once,
    }));
    const startedAt = clockMs();
    await queue.addBulk(jobs);
    return startedAt;
  },
});
