import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const many = 10_000;

type Read = Record<'created' | 'updated' | 'undone', object> & Record<'looks' | 'pause' | 'memory', number>;

/** What reading so many rows, reading them changed and undoing that came to in a process of its own: how long it held up the others, in MB and ms. */
async function readApart(rows: number): Promise<Read> {
  const reader = join(process.cwd(), 'test/support/process.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [reader, './large-import.process.ts', String(rows)]);
  return JSON.parse(stdout) as Read;
}

describe('Ten thousand rows', () => {
  it('are read, changed and undone while others are answered, none of whom waits long, in less than 300 MB', async () => {
    const { created, updated, undone, looks, pause, memory } = await readApart(many);
    expect(created).toEqual({ create: many, update: 0, skip: 0, reject: 0 });
    expect(updated).toEqual({ create: 0, update: many, skip: 0, reject: 0 });
    expect(undone).toEqual({ removed: 0, restored: many, kept: [] });
    expect(looks).toBeGreaterThan(10);
    expect(pause).toBeLessThan(100);
    expect(memory).toBeLessThan(300);
  }, 120_000);
});
