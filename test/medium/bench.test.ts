import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from '../../bench/figures.js';

const run = promisify(execFile);
const rows = [
  'fan-out',
  'first message of a fan-out',
  'first message',
  'answers stored',
  'answer to board, median of sockets',
  'answer to board, 95 % of sockets',
];

describe('The measurements', () => {
  it('run to their end on a small scale, and leave a table with every row', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'beredt-bench-test-'));
    const out = join(directory, 'figures.json');
    const { stdout } = await run(
      process.execPath,
      ['deploy/bench.mjs', '--quick', '--backend', 'postgres', '--out', out],
      { timeout: 290_000 },
    );
    const figures = JSON.parse(await readFile(out, 'utf8')) as Figure[];
    await rm(directory, { recursive: true });
    const ofScale = figures.filter(({ name }) => name.startsWith('at scale: '));
    expect(ofScale.length).toBeGreaterThan(10);
    expect(figures.filter((one) => !ofScale.includes(one)).map(({ name }) => name)).toEqual(rows);
    for (const { name, product, bare, ratio, runs } of figures) {
      expect(stdout).toContain(name);
      expect([product, bare, ratio].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
      expect(runs.length).toBeGreaterThan(0);
    }
  }, 300_000);
});
