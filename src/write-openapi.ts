import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApiOf } from './openapi.js';
import { Config } from './platform/config.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { startService } from './service.js';

// The document is read off the running service, in production mode, so that it tells of every route and of no other.
const dataDir = await mkdtemp(join(tmpdir(), 'beredt-openapi-'));
const postgres = await EmbeddedPostgres.start({ dataDir, durable: false, log: () => undefined });
try {
  const config = new Config({ PORT: '0', BEREDT_MODE: 'production', LOG_LEVEL: 'fatal' });
  const service = await startService(config, postgres);
  try {
    await writeFile('docs/openapi.json', `${JSON.stringify(openApiOf(service.app), null, 2)}\n`);
  } finally {
    await service.stop();
  }
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);
