import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { request } from 'undici';
import { freePort } from './grounds.js';
import { clockMs, end } from './part.js';
import { makeWorld, type World } from './world.js';

const main = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));
const startWithinMs = 30_000;
const settleWithinMs = 60_000;

/** A question on its way, and when the request for it was sent. */
export type CalledOut = { incidentId: string; calloutId: string; startedAt: number };
/** What of the answers is looked at. */
type Answered = { id: string; requests?: { id: string }[] };
type Doors = { ownerUrl: string; serviceUrl: string };

/** The service as it is run in production, in a process of its own, with one large group in it. */
export class Product {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    readonly world: World,
    readonly owner: Client,
  ) {}

  /** Starts the built service on the database; the queue is the Redis, where one is given. */
  static async start(doors: Doors, settings: { sink: string; people: number; redisUrl?: string }): Promise<Product> {
    const port = await freePort();
    const said: string[] = [];
    const child = spawn(process.execPath, [...profiling(), main], {
      env: { PATH: process.env['PATH'], ...environment(doors, settings), PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    const address = `http://127.0.0.1:${port}`;
    await ready(address, () => {
      if (child.exitCode !== null) throw new Error(`The service did not start.\n${said.join('')}`);
    });
    child.on('exit', (code) => code && process.stderr.write(said.slice(-50).join('')));
    const owner = new Client({ connectionString: doors.ownerUrl });
    await owner.connect();
    await owner.query(`select set_config('beredt.kind', 'system', false)`);
    return new Product(child, address, await makeWorld(owner, settings.people), owner);
  }

  /** Sends the body as the person whose token it is; resolves with the answer and when the request began. */
  async post(path: string, token: string, body: unknown): Promise<{ answer: Answered; startedAt: number }> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const startedAt = clockMs();
    const sent = { method: 'POST', headers, body: JSON.stringify(body) } as const;
    const { statusCode, body: answered } = await request(`${this.address}/api/v1${path}`, sent);
    const text = await answered.text();
    if (statusCode >= 300) throw new Error(`${path} was answered ${statusCode}: ${text}`);
    return { answer: JSON.parse(text) as Answered, startedAt };
  }

  /** The municipality asks the group, and the group's leader its members or those who are named; the clock runs from the latter. */
  async callOut(membershipIds?: readonly string[]): Promise<CalledOut> {
    const { municipalityId, groupId, leaderToken, officerToken } = this.world;
    const opened = { municipalityId, title: 'Flom i Lierelva', kind: 'flood', exercise: false };
    const incident = await this.post('/incidents', officerToken, opened);
    const asked = { groupIds: [groupId], needs: [{ capability: 'shelter', quantity: 100 }] };
    const path = `/incidents/${incident.answer.id}/requests`;
    const { requests } = (await this.post(path, officerToken, asked)).answer;
    await this.settled();
    const question = 'Kan du hjelpe til med å ta imot evakuerte på Lier ungdomsskole i kveld?';
    const body = { requestId: requests?.[0]?.id, question, ...(membershipIds && { audience: { membershipIds } }) };
    const callout = await this.post(`/groups/${groupId}/callouts`, leaderToken, body);
    return { incidentId: incident.answer.id, calloutId: callout.answer.id, startedAt: callout.startedAt };
  }

  /** Resolves when nothing is left to do, so that the next measurement has the machine to itself. */
  async settled(): Promise<void> {
    const left = `select (select count(*) from outbox where done_at is null and given_up_at is null)
      + (select count(*) from delivery where state in ('pending', 'sending')) as left`;
    for (const giveUpAt = clockMs() + settleWithinMs; ; await sleep(50)) {
      const { rows } = await this.owner.query<{ left: string }>(left);
      if (rows[0]?.left === '0') return;
      if (clockMs() > giveUpAt) throw new Error(`The service still has ${rows[0]?.left} things to do.`);
    }
  }

  async stop(): Promise<void> {
    await this.owner.end();
    await end(this.child);
  }
}

function environment({ ownerUrl, serviceUrl }: Doors, { sink, redisUrl }: { sink: string; redisUrl?: string }) {
  return {
    BEREDT_MODE: 'production',
    DATABASE_URL: serviceUrl,
    DATABASE_OWNER_URL: ownerUrl,
    OUTREACH_HTTP_URL: sink,
    LOG_LEVEL: 'warn',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
}

/** With BENCH_PROFILE set, the service leaves a CPU profile in that directory when it ends. */
function profiling(): string[] {
  const directory = process.env['BENCH_PROFILE'];
  return directory ? ['--cpu-prof', `--cpu-prof-dir=${directory}`] : [];
}

async function ready(address: string, check: () => void): Promise<void> {
  for (const giveUpAt = clockMs() + startWithinMs; clockMs() < giveUpAt; await sleep(50)) {
    check();
    const answer = await request(`${address}/readyz`).catch(() => undefined);
    await answer?.body.dump();
    if (answer?.statusCode === 200) return;
  }
  throw new Error('The service was not ready in time.');
}
