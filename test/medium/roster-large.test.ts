import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const many = 10_000;

/** What reading so many rows and undoing it came to, in a process that does nothing else: what it made, how long it held up the others, in MB and ms. */
async function readApart(rows: number): Promise<{ counts: object; undone: object; pause: number; memory: number }> {
  const reader = join(process.cwd(), 'test/support/process.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [reader, './large-import.process.ts', String(rows)]);
  return JSON.parse(stdout) as Awaited<ReturnType<typeof readApart>>;
}

describe('Ten thousand rows', () => {
  it('are read and undone while everything else goes on, in less than 300 MB', async () => {
    const { counts, undone, pause, memory } = await readApart(many);
    expect(counts).toEqual({ create: many, update: 0, skip: 0, reject: 0 });
    expect(undone).toEqual({ removed: many, restored: 0, kept: [] });
    expect(pause).toBeLessThan(100);
    expect(memory).toBeLessThan(300);
  });
});
