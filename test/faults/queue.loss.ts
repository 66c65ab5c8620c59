import type { Scene } from './scene.js';

/** Throws away everything that lies in the queue, wherever that is. */
export async function emptyTheQueue({ redis, world }: Scene): Promise<void> {
  if (redis) return redis.flush();
  const tables = await world.owner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'bullmq' and tablename not like '%migration%'`,
  );
  await world.owner(`truncate ${tables.map(({ name }) => name).join(', ')}`);
}
