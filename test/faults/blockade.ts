import { Client } from 'pg';
import { until } from '../support/waiting.js';
import type { TestDatabase } from '../support/world.js';

const lockClass = 7707;
let built = 0;

/** A place in the database at which whoever comes along is held up until it is lifted. */
export type Blockade = {
  /** Resolves when somebody is held up. */
  holds: () => Promise<void>;
  /** Lets everybody on, and holds nobody any more. */
  lift: () => Promise<void>;
};

/**
 * Holds up the transactions that do this to the table, at the very row, from the outside: the product knows nothing of it.
 * `only` narrows it down by what is written.
 */
export async function blockade(
  world: TestDatabase,
  does: 'insert' | 'update',
  table: string,
  only = 'true',
): Promise<Blockade> {
  const number = (built += 1);
  const name = `blockade_${number}`;
  const guard = new Client({ connectionString: world.ownerUrl });
  // Where a test fails its database goes away under the guard.
  guard.on('error', () => undefined);
  await guard.connect();
  await guard.query('select pg_advisory_lock($1, $2)', [lockClass, number]);
  await guard.query(`create function ${name}() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(${lockClass}, ${number}); return new; end $$`);
  await guard.query(
    `create trigger ${name} before ${does} on ${table} for each row when (${only}) execute function ${name}()`,
  );
  const heldUp = async () => {
    const { rows } = await guard.query(
      `select 1 from pg_locks l join pg_database d on d.oid = l.database
       where d.datname = current_database() and l.classid = $1 and l.objid = $2 and not l.granted`,
      [lockClass, number],
    );
    return rows.length > 0;
  };
  return {
    holds: async () => until(`somebody is held up at ${table}`, heldUp),
    lift: async () => {
      await guard.query('select pg_advisory_unlock($1, $2)', [lockClass, number]);
      await guard.query(`drop trigger ${name} on ${table}`);
      await guard.query(`drop function ${name}`);
      await guard.end();
    },
  };
}
