import 'reflect-metadata';
import { ownerDataSource } from './data-source.js';
import { Config } from './platform/config.js';
import { migrate } from './platform/migrator.js';

const config = new Config();
const url = config.databaseOwnerUrl ?? config.databaseUrl;
if (!url) {
  process.stderr.write('Set DATABASE_OWNER_URL: the embedded installation migrates by itself when it starts.\n');
  process.exit(1);
}
const done = await migrate(ownerDataSource(url), url);
process.stdout.write(done.length === 0 ? 'The schema is up to date.\n' : `Carried out: ${done.join(', ')}\n`);
