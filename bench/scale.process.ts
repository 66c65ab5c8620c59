import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Client } from 'pg';
import { ownerDataSource } from '../src/data-source.js';
import { Config } from '../src/platform/config.js';
import { migrate } from '../src/platform/migrator.js';
import { startService, type RunningService } from '../src/service.js';
import { clockMs, serve } from './part.js';
import { plansOf, type Plan } from './scale.plans.js';
import { fill, type Scale, type ScaleWorld } from './scale.world.js';
import type { ScaleCase } from './scale.cases.js';

type Doors = { ownerUrl: string; serviceUrl: string; adminUrl: string };
type Held = { service: RunningService; world: ScaleWorld };

/** The service on each of the worlds, in one process, so that neither has a quicker one than the other. */
const held = new Map<string, Held>();

function holding(name: string): Held {
  const found = held.get(name);
  if (!found) throw new Error(`There is no world ${name}.`);
  return found;
}

/** Fills an empty database, and starts the service on it: one that serves and does not work, so that only what is asked for costs. */
async function open({ name, doors, scale }: { name: string; doors: Doors; scale: Scale }): Promise<ScaleWorld> {
  await migrate(ownerDataSource(doors.ownerUrl), doors.ownerUrl);
  const admin = new Client({ connectionString: doors.adminUrl });
  await admin.connect();
  try {
    const world = await fill(admin, scale);
    const config = new Config({ PORT: '0', BEREDT_MODE: 'production', BEREDT_ROLE: 'api', LOG_LEVEL: 'error' });
    const service = await startService(config, doors);
    held.set(name, { service, world });
    return world;
  } finally {
    await admin.end();
  }
}

type Answer = { statusCode: number; body: string };
type Injecting = { inject: (asked: object) => Promise<Answer> };

/** Asks the service as a browser would, without the network between. */
async function ask({ service, world }: Held, { who, path }: ScaleCase): Promise<string> {
  const server = service.app.getHttpAdapter().getInstance() as unknown as Injecting;
  const headers = { authorization: `Bearer ${world[who]}` };
  const { statusCode, body } = await server.inject({ method: 'GET', url: `/api/v1${path}`, headers });
  if (statusCode !== 200) throw new Error(`${path} was answered ${statusCode}: ${body}`);
  return body;
}

/** Milliseconds that it takes to answer, and how many things the answer holds. */
async function time({ name, one }: { name: string; one: ScaleCase }): Promise<{ ms: number; items: number }> {
  const startedAt = clockMs();
  const body = await ask(holding(name), one);
  const ms = clockMs() - startedAt;
  const { items, groups } = JSON.parse(body) as { items?: unknown[]; groups?: unknown[] };
  return { ms, items: (items ?? groups ?? []).length };
}

/** The plans of every statement that an answer takes. */
async function explain({ name, one }: { name: string; one: ScaleCase }): Promise<Plan[]> {
  const { service, world } = holding(name);
  return plansOf(service.app.get(DataSource), async () => void (await ask({ service, world }, one)));
}

async function close(): Promise<void> {
  for (const { service } of held.values()) await service.stop();
  held.clear();
}

serve({ open, time, explain, close });
