import type { DataSource } from 'typeorm';

/** Any number above what an application would pick by chance; only migrating takes it. */
const lockClass = 1_163_086;

/**
 * Brings the schema up to this release as the owner; several processes may start at once, one migrates and the others wait.
 * Resolves with the names of what was carried out.
 */
export async function migrate(owner: DataSource): Promise<string[]> {
  await owner.initialize();
  const guard = owner.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1, 0)', [lockClass]);
    const done = await owner.runMigrations({ transaction: 'each' });
    await openQueueSchema(guard);
    return done.map(({ name }) => name);
  } finally {
    await guard.query('select pg_advisory_unlock($1, 0)', [lockClass]).catch(() => undefined);
    await guard.release();
    await owner.destroy();
  }
}

/** The queue keeps its tables in a schema of its own that the service role may build in, and in no other. */
async function openQueueSchema(runner: { query: (sql: string) => Promise<unknown> }): Promise<void> {
  await runner.query('create schema if not exists bullmq');
  await runner.query('grant usage, create on schema bullmq to beredt_service');
}

