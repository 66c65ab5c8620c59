import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HotPlan } from './scale.js';

const hottest = 10;
const folder = 'docs/sql';

/** Statements that differ only in their values are one; the dearest of each counts. */
function distinct(plans: readonly HotPlan[]): HotPlan[] {
  const bySql = new Map<string, HotPlan>();
  for (const plan of plans) if ((bySql.get(plan.sql)?.ms ?? -1) < plan.ms) bySql.set(plan.sql, plan);
  return [...bySql.values()];
}

/** Writes down the ten statements that cost most, each with its plan, from the large world. */
export async function writePlans(plans: readonly HotPlan[], world: string): Promise<void> {
  const chosen = distinct(plans)
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, hottest);
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) if (/^\d\d-/.test(file)) await rm(join(folder, file));
  const rows = chosen.map(
    ({ name, ms }, index) => `| ${index + 1} | [${name}](${fileOf(name, index)}) | ${ms.toFixed(2)} |`,
  );
  const head = [
    '# The ten dearest statements',
    '',
    `Measured by \`npm run bench -- --only scale\` in a world of ${world}: each statement as the service sends it, as the person who`,
    'asks and behind every wall, with `EXPLAIN (ANALYZE, BUFFERS)` for the values of the moment; those who read keep one plan for all values.\nWritten by the measurement, not by hand.',
    '',
    '| | what is looked at | ms |',
    '| --- | --- | ---: |',
  ];
  await writeFile(join(folder, 'README.md'), `${[...head, ...rows].join('\n')}\n`);
  for (const [index, { name, sql, lines }] of chosen.entries()) {
    const text = [`-- ${name}`, sql.trim(), '', ...lines.map((line) => `-- ${line}`)].join('\n');
    await writeFile(join(folder, fileOf(name, index)), `${text}\n`);
  }
}

function fileOf(name: string, index: number): string {
  const words = name.replaceAll(/[^a-z]+/g, '-');
  return `${String(index + 1).padStart(2, '0')}-${words}.sql`;
}
