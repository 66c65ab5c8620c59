import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { databaseOptions } from '../../src/data-source.js';
import { Database } from '../../src/platform/database.js';

type Doors = { adminUrl: string; ownerUrl: string; serviceUrl: string };

/** A migrated database of the test's own, reached as the service reaches it, with a clock to wind. */
export type TestDatabase = {
  db: Database;
  dataSource: DataSource;
  serviceUrl: string;
  ownerUrl: string;
  /** Runs SQL as the owner of the tables; walls hold for the owner too, so most things need `beredt.kind` set. */
  owner: <Row = Record<string, unknown>>(sql: string, parameters?: unknown[]) => Promise<Row[]>;
  /** Moves the one clock forward, e.g. by `11 minutes`. */
  wind: (interval: string) => Promise<void>;
  close: () => Promise<void>;
};

const at = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

async function asAdmin(sql: string): Promise<void> {
  const { adminUrl } = doors();
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function doors(): Doors {
  return JSON.parse(process.env['BEREDT_TEST_PG'] ?? '{}') as Doors;
}

/** Copies the migrated template; a few dozen milliseconds. */
export async function aDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(`create database ${name} template template_of_tests owner beredt_owner`);
  const ownerUrl = at(doors().ownerUrl, name);
  const serviceUrl = at(doors().serviceUrl, name);
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`select set_config('beredt.kind', 'system', false)`);
  const dataSource = await new DataSource(databaseOptions(serviceUrl, 10)).initialize();
  const owner = async <Row>(sql: string, parameters?: unknown[]) => (await client.query(sql, parameters)).rows as Row[];
  return {
    db: new Database(dataSource),
    dataSource,
    serviceUrl,
    ownerUrl,
    owner,
    wind: async (interval) => {
      await owner('update clock set skew = skew + $1::interval', [interval]);
    },
    close: async () => {
      await dataSource.destroy();
      await client.end();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}
