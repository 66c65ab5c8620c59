import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTypeScript } from './typescript-reader.mjs';

readTypeScript();

/** Starts one PostgreSQL for all tests of this run and tells the workers where it is, in `BEREDT_TEST_PG`. */
export default async function startPostgres() {
  const { EmbeddedPostgres } = await import('../../src/platform/embedded-postgres.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'beredt-test-'));
  const postgres = await EmbeddedPostgres.start({ dataDir, durable: false, log: (text) => console.log(text) });
  let ended;
  const end = () =>
    (ended ??= (async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    })());
  globalThis.endOfTestPostgres = end;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => void end().finally(() => process.exit(code)));
  }

  const { adminUrl, ownerUrl, serviceUrl } = postgres;
  await postgres.createDatabase('template_of_tests');
  const { ownerDataSource } = await import('../../src/data-source.ts');
  const { migrate } = await import('../../src/platform/migrator.ts');
  const templateUrl = postgres.urlFor('owner', 'template_of_tests');
  await migrate(ownerDataSource(templateUrl), templateUrl);
  process.env.BEREDT_TEST_PG = JSON.stringify({ adminUrl, ownerUrl, serviceUrl });
}
