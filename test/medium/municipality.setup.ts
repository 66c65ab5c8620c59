import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Platform1763741000000 } from '../../migrations/1763741000000-platform.js';
import { Municipalities1763741100000 } from '../../migrations/1763741100000-municipalities.js';
import { MunicipalityFacts1763741200000 } from '../../migrations/1763741200000-municipality-facts.js';
import { Database } from '../../src/platform/database.js';

const doors = JSON.parse(process.env['BEREDT_TEST_PG'] ?? '{}') as Record<
  'adminUrl' | 'ownerUrl' | 'serviceUrl',
  string
>;

/** A database with the facts and nothing else, seen by the service's own role. */
export type OpenMap = { as: Database['as']; close: () => Promise<void> };

/** Makes a new one. */
export async function openMap(): Promise<OpenMap> {
  const name = `municipalities_${process.pid}_${Date.now()}`;
  const urlTo = (door: string): string => door.replace(/\/[^/]*$/, `/${name}`);
  const admin = new Client({ connectionString: doors.adminUrl });
  await admin.connect();
  await admin.query(`create database ${name} owner beredt_owner`);
  await admin.end();
  const owner = await new DataSource({
    type: 'postgres',
    url: urlTo(doors.ownerUrl),
    migrations: [Platform1763741000000, Municipalities1763741100000, MunicipalityFacts1763741200000],
  }).initialize();
  await owner.runMigrations({ transaction: 'each' });
  await owner.destroy();
  const source = await new DataSource({ type: 'postgres', url: urlTo(doors.serviceUrl) }).initialize();
  const database = new Database(source);
  return { as: (actor, work) => database.as(actor, work), close: () => source.destroy() };
}
