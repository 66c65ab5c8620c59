import 'reflect-metadata';
import { welcome } from './welcome.js';
import { Config } from './platform/config.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { StartRefused } from './platform/start-refused.js';
import { startService, type Doors } from './service.js';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** The service role's door where only an owner's was configured: the same login, stepped down. */
function steppedDown(url: string): string {
  const door = new URL(url);
  door.searchParams.set('options', '-c role=beredt_service');
  return door.href;
}

async function openDoors(config: Config): Promise<Doors & { close: () => Promise<void> }> {
  if (!config.databaseUrl) {
    const postgres = await EmbeddedPostgres.start({ dataDir: config.dataDir, log: say });
    return { ownerUrl: postgres.ownerUrl, serviceUrl: postgres.serviceUrl, close: () => postgres.stop() };
  }
  const ownerUrl = config.databaseOwnerUrl ?? config.databaseUrl;
  const serviceUrl = config.databaseOwnerUrl ? config.databaseUrl : steppedDown(config.databaseUrl);
  return { ownerUrl, serviceUrl, close: async () => undefined };
}

async function run(): Promise<void> {
  const config = new Config();
  // Heard from the start, so that no PostgreSQL is left behind, and more than once: a Ctrl-C arrives from several sides.
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const doors = await openDoors(config);
  try {
    const service = await startService(config, doors);
    await welcome(service, config, say);
    await ended;
    say('Stopping …');
    await service.stop();
  } finally {
    await doors.close();
  }
}

/** What a person at the terminal can act on; everything else keeps its trace. */
function refusalOf(error: unknown): string {
  const { code, message, stack, port } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof StartRefused) return message;
  if (code === 'EADDRINUSE') return `Port ${port} is in use by something else; set PORT to another.`;
  return error instanceof Error ? `${message}\n${stack ?? ''}` : String(error);
}

try {
  await run();
  process.exit(0);
} catch (error) {
  process.stderr.write(`Beredt cannot start. ${refusalOf(error)}\n`);
  process.exit(1);
}
