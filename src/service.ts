import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isFromOwnOrigin } from './access/origin.rules.js';
import { AppModule } from './app.module.js';
import { migrations, ownerDataSource } from './data-source.js';
import { describeApi } from './openapi.js';
import { Sender } from './outreach/sender.service.js';
import type { Config } from './platform/config.js';
import { Database } from './platform/database.js';
import { httpAdapter, prepareEdge } from './platform/http.edge.js';
import { JobRunner } from './platform/job-runner.js';
import { Log } from './platform/log.js';
import { migrate } from './platform/migrator.js';
import { Notices } from './platform/notices.js';
import { prune } from './platform/pruning.js';
import { PublicAddress } from './platform/public-address.js';
import { JobQueue } from './platform/queue.js';
import { Readying } from './platform/readying.js';
import { Relay } from './platform/relay.js';
import { SocketAdapter } from './platform/socket.adapter.js';
import { Sweeps } from './platform/sweeps.js';

/** PostgreSQL by its two doors: the owner's, for migrating, and the service's, for everything else. */
export type Doors = { ownerUrl: string; serviceUrl: string };

/** A service that is up; `stop` finishes what runs and lets go of everything it opened. */
export type RunningService = { app: NestFastifyApplication; address: string; stop: () => Promise<void> };

/** Starts the whole service on a database, in the role that the settings give it. */
export async function startService(config: Config, doors: Doors): Promise<RunningService> {
  const log = new Log(config.logLevel);
  if (config.role === 'all') await migrate(ownerDataSource(doors.ownerUrl), doors.ownerUrl);
  const queue = await JobQueue.open({ redisUrl: config.redisUrl, databaseUrl: doors.serviceUrl }, (error) =>
    log.warn({ err: error }, 'the queue is in trouble'),
  );
  const newestMigration = migrations.at(-1)?.name ?? '';
  const module = await AppModule.with({ config, log, serviceUrl: doors.serviceUrl, queue, newestMigration });
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
    logger: log,
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', 'r/:token', 'c/:file'] });
  await prepareEdge(app, config);
  app.useWebSocketAdapter(new SocketAdapter(app, (headers) => isFromOwnOrigin(headers, config.publicUrl)));
  describeApi(app);
  await app.listen(config.port, config.host);
  const address = await app.getUrl();
  app.get(PublicAddress).listensAt(address);
  startWork(app, config);
  return { app, address, stop: () => stop(app) };
}

function startWork(app: NestFastifyApplication, config: Config): void {
  const relay = app.get(Relay);
  const log = app.get(Log);
  app.get(Database).onPromise(() => {
    relay
      .wake()
      .catch((error: unknown) => log.error({ err: error }, 'promised work could not be sent; it is tried again'));
  });
  if (config.serves) app.get(Notices).start();
  if (!config.works) return;
  const runner = app.get(JobRunner);
  app.get(JobQueue).work(async ({ data }) => runner.run(data));
  const sweeps = app.get(Sweeps);
  sweeps.every(1000, 'relay', () => relay.wake());
  sweeps.every(10 * 60_000, 'pruning', () => prune(app.get(Database)));
  sweeps.start();
}

/** Not ready, no new claims, what runs finished, lines closed; a kill in the middle of it is safe as well. */
async function stop(app: NestFastifyApplication): Promise<void> {
  app.get(Readying).stop();
  await app.get(Sender, { strict: false }).stop();
  await app.get(Sweeps).end();
  await app.get(JobQueue).stopWorking();
  await app.get(Notices).end();
  await app.close();
  await app.get(JobQueue).close();
}
