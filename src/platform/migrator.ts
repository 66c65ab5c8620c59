import type { DataSource } from 'typeorm';
import { prepareQueue } from './queue.js';

/** Any number above what an application would pick by chance; only migrating takes it. */
const lockClass = 1_163_086;

/**
 * Brings the schema up to this release as the owner; several processes may start at once, one migrates and the others wait.
 * Resolves with the names of what was carried out.
 */
export async function migrate(owner: DataSource, ownerUrl: string): Promise<string[]> {
  await owner.initialize();
  const guard = owner.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1, 0)', [lockClass]);
    const done = await owner.runMigrations({ transaction: 'each' });
    await prepareQueue(ownerUrl);
    await showHistory(guard);
    return done.map(({ name }) => name);
  } finally {
    await guard.query('select pg_advisory_unlock($1, 0)', [lockClass]).catch(() => undefined);
    await guard.release();
    await owner.destroy();
  }
}

/** The service may read which migrations have been carried out, to say whether it is ready. */
async function showHistory(runner: { query: (sql: string) => Promise<unknown> }): Promise<void> {
  await runner.query('alter table migration enable row level security');
  await runner.query('drop policy if exists migration_select on migration');
  await runner.query('create policy migration_select on migration for select using (true)');
  await runner.query('grant select on migration to beredt_service');
}
