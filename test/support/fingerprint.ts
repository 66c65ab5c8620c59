import type { TestDatabase } from './world.js';

/** Counters of attempts are kept whatever is refused. */
const uncounted = new Set(['rate_count']);

/** What of a row counts: not when a session was last seen, nor how far promised work has come. */
const counted: Readonly<Record<string, string>> = {
  session: `jsonb_set(to_jsonb(t), '{last_seen_at}', 'null')::text`,
  outbox: `t.id::text || t.name || t.payload::text`,
};

/** Every table of the service, by the catalogue. */
export async function tablesOf({ owner }: Pick<TestDatabase, 'owner'>): Promise<string[]> {
  const rows = await owner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** What all tables hold, one short word for each: equal before and after means that nothing was changed. */
export async function fingerprint(world: Pick<TestDatabase, 'owner'>): Promise<Record<string, string>> {
  const tables = (await tablesOf(world)).filter((name) => !uncounted.has(name));
  const sums = tables.map((name) => {
    const row = counted[name] ?? 't::text';
    return `select '${name}' as name, (select count(*) || ' ' || coalesce(sum(hashtextextended(${row}, 0)), 0) from ${name} t) as sum`;
  });
  const rows = await world.owner<{ name: string; sum: string }>(sums.join(' union all '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** The tables in which something has changed in between. */
export function changedIn(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((name) => before[name] !== after[name]);
}
