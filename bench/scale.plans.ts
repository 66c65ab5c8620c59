import type { DataSource, QueryRunner } from 'typeorm';

/** A statement as the service sent it, and what PostgreSQL did for it. */
export type Plan = { readonly sql: string; readonly lines: string[]; readonly ms: number };

type Sent = { sql: string; values: unknown[] };

/** What every answer begins and ends with, whoever asks for what. */
const ownOfTheDoor = /set_config|commit|rollback|^\s*(begin|start|insert into rate_count|update session)/i;

/**
 * Listens to what the work sends, then sends each statement once more with EXPLAIN (ANALYZE, BUFFERS), as the same person in the same
 * role; everything is taken back.
 */
export async function plansOf(dataSource: DataSource, work: () => Promise<void>): Promise<Plan[]> {
  const deeds: Sent[][] = [];
  const { logger } = dataSource;
  dataSource.logger = {
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
    logQuery: (sql, values) => {
      if (/set_config/.test(sql)) deeds.push([]);
      deeds.at(-1)?.push({ sql, values: Array.isArray(values) ? (values as unknown[]) : [] });
    },
  };
  try {
    await work();
  } finally {
    dataSource.logger = logger;
  }
  const plans: Plan[] = [];
  for (const deed of deeds) plans.push(...(await explained(dataSource.createQueryRunner(), deed)));
  return plans;
}

async function explained(runner: QueryRunner, deed: readonly Sent[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  await runner.startTransaction();
  try {
    for (const { sql, values } of deed) {
      if (/set_config/.test(sql)) await runner.query(sql.replace(/^begin;/i, ''), values);
      if (!ownOfTheDoor.test(sql)) plans.push(await explain(runner, sql, values));
    }
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
  return plans;
}

async function explain(runner: QueryRunner, sql: string, values: unknown[]): Promise<Plan> {
  const rows = (await runner.query(`explain (analyze, buffers) ${sql}`, values)) as { 'QUERY PLAN': string }[];
  const lines = rows.map((row) => row['QUERY PLAN']);
  const [, ms = '0'] = /Execution Time: ([\d.]+)/.exec(lines.join('\n')) ?? [];
  return { sql, lines, ms: Number(ms) };
}
