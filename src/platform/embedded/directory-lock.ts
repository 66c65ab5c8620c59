import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { StartRefused } from '../start-refused.js';
import { birthOf, isAlive } from './process-probe.js';

interface Holder {
  pid: number;
  birth: string;
}

const secondsToWriteIt = 2;
const attempts = 20;

/** Keeps a directory for one process; a process that was killed does not keep it. */
export class DirectoryLock {
  private constructor(
    private readonly file: string,
    private readonly text: string,
  ) {}

  /** Takes the lock file, or refuses with the given sentence while a living process holds it. */
  static async take(file: string, refusal: (pid: number) => string): Promise<DirectoryLock> {
    const me: Holder = { pid: process.pid, birth: birthOf(process.pid) };
    const lock = new DirectoryLock(file, JSON.stringify(me));
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (await lock.write()) return lock;
      const found = await readIfThere(file);
      if (found === undefined) continue;
      const holder = parse(found);
      if (holder && isStill(holder)) throw new StartRefused(refusal(holder.pid));
      if (!holder && (await isFresh(file))) await new Promise((resolve) => setTimeout(resolve, 200));
      else await lock.clearAway(found);
    }
    throw new StartRefused(`The file ${file} cannot be taken over; remove it if nothing uses its directory.`);
  }

  /** Gives the directory free again. */
  async release(): Promise<void> {
    if ((await readIfThere(this.file)) === this.text) await rm(this.file, { force: true });
  }

  private async write(): Promise<boolean> {
    try {
      await writeFile(this.file, this.text, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Renaming first lets only one of several finders remove a dead holder's file, and never a living one's. */
  private async clearAway(stale: string): Promise<void> {
    const aside = `${this.file}.${process.pid}`;
    try {
      await rename(this.file, aside);
    } catch {
      return;
    }
    const moved = await readIfThere(aside);
    if (moved !== stale && moved !== undefined)
      await writeFile(this.file, moved, { flag: 'wx' }).catch(() => undefined);
    await rm(aside, { force: true });
  }
}

function parse(text: string): Holder | undefined {
  try {
    const { pid, birth } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof birth === 'string' ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}

function isStill({ pid, birth }: Holder): boolean {
  return isAlive(pid) && birthOf(pid) === birth;
}

/** A file without a holder is either being written just now or left by a machine that lost its power. */
async function isFresh(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < secondsToWriteIt * 1000;
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch(() => undefined);
}
