import { execFile, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartRefused } from '../start-refused.js';
import { mayEnter, type OsAccount } from './os-account.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { logins } from './postgres-credentials.js';
import { isAlive, isPostgresOn } from './process-probe.js';

const run = promisify(execFile);
const major = '18';
const fastStopMs = 60_000;

/** PostgreSQL is told the directory it already stands in, so that no parent needs to be open to its account. */
const whereItStands = '/proc/self/cwd';

/** The collation is PostgreSQL's own everywhere; libc's part decides only what counts as a letter in some extensions. */
const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'].concat(
  { linux: ['--locale=C.UTF-8'], darwin: ['--locale=C', '--lc-ctype=en_US.UTF-8'] }[process.platform as string] ?? [
    '--locale=C',
  ],
);

const entrance =
  '# The service reaches its database on this machine only, by password.\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** The data directory of one PostgreSQL server and the processes on it. */
export class PostgresCluster {
  private constructor(
    private readonly binaries: PostgresBinaries,
    readonly directory: string,
    private readonly account: OsAccount | undefined,
  ) {}

  /** A cluster at the directory, which need not be there yet; refuses one that this account cannot serve. */
  static async at(
    directory: string,
    binaries: PostgresBinaries,
    account: OsAccount | undefined,
  ): Promise<PostgresCluster> {
    const cluster = new PostgresCluster(binaries, directory, account);
    if (process.platform !== 'linux' && !(await mayEnter(account, dirname(directory)))) {
      throw new StartRefused(
        `PostgreSQL does not run as root and cannot enter ${directory}; start as another user or set DATA_DIR.`,
      );
    }
    return cluster;
  }

  /** True if there is a finished cluster; refuses what another version made, another user owns, or is something else. */
  async exists(): Promise<boolean> {
    const found = await stat(this.directory).catch(() => undefined);
    if (!found) return false;
    const me = process.getuid?.() ?? 0;
    if (me !== 0 && found.uid !== me) {
      throw new StartRefused(
        `The data in ${this.directory} belongs to another user; start as that user or as root, or set DATA_DIR.`,
      );
    }
    if ((await readdir(this.directory)).length === 0) return false;
    const version = (await readFile(join(this.directory, 'PG_VERSION'), 'utf8').catch(() => 'none')).trim();
    if (version === major) return true;
    throw new StartRefused(
      `${this.directory} does not hold data of PostgreSQL ${major} (found: ${version}); set DATA_DIR to another directory.`,
    );
  }

  /** Makes the cluster with this administrator's password. Cut off half-way it leaves nothing that looks finished. */
  async create(adminPassword: string): Promise<void> {
    const draft = new PostgresCluster(this.binaries, `${this.directory}.new`, this.account);
    await rm(draft.directory, { recursive: true, force: true });
    await mkdir(draft.directory, { mode: 0o700 });
    if (this.account) await chown(draft.directory, this.account.uid, this.account.gid);
    await run(
      this.binaries.path('initdb'),
      ['-D', await draft.directoryForPostgres(), '-U', logins.admin, '--auth=reject', ...encoding],
      draft.surroundings(),
    );
    await writeFile(join(draft.directory, 'pg_hba.conf'), entrance);
    await draft.setAdminPassword(adminPassword);
    await rename(draft.directory, this.directory);
  }

  /** Gives the administrator this password; no server may run and no other password is needed. */
  async setAdminPassword(password: string): Promise<void> {
    const directory = await this.directoryForPostgres();
    const single = run(this.binaries.path('postgres'), ['--single', '-D', directory, 'postgres'], this.surroundings());
    single.child.stdin?.end(`ALTER ROLE ${logins.admin} PASSWORD '${password}'\n`);
    const { stderr } = await single;
    if (/\b(ERROR|FATAL)\b/.test(stderr)) throw new Error(`The administrator's password was not set: ${stderr}`);
  }

  /** Starts a server that outlives a Ctrl-C in the terminal; what it says goes to the log file. */
  async spawn(settings: Record<string, string>, logFile: string): Promise<ChildProcess> {
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const directory = await this.directoryForPostgres();
    const log = openSync(logFile, 'a', 0o600);
    try {
      const more: SpawnOptions = { detached: true, stdio: ['ignore', log, log], windowsHide: true };
      const server = spawn(this.binaries.path('postgres'), ['-D', directory, ...options], {
        ...this.surroundings(),
        ...more,
      });
      server.unref();
      return server;
    } finally {
      closeSync(log);
    }
  }

  /** Stops a server that was left behind by a killed service, and a note of one that is no more. */
  async stopLeftover(): Promise<void> {
    const pid = Number((await this.readPidFile())[0]);
    if (!Number.isInteger(pid) || pid <= 0) return;
    if (isPostgresOn(pid, this.directory)) await this.stop(pid);
    else await rm(join(this.directory, 'postmaster.pid'), { force: true });
  }

  /** Ends the server in good order, waiting for it; one that does not end within a minute is cut off, which loses nothing. */
  async stop(pid: number): Promise<void> {
    for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
      await this.signal(pid, signal);
      const deadline = Date.now() + fastStopMs;
      while (Date.now() < deadline) {
        if (!isAlive(pid)) return;
        await sleep(10);
      }
    }
  }

  /** True once the server with this number says that it takes connections. */
  async isReady(pid: number): Promise<boolean> {
    const lines = await this.readPidFile();
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  }

  private async readPidFile(): Promise<string[]> {
    return (await readFile(join(this.directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  }

  private async signal(pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    if (process.platform === 'win32' && signal !== 'SIGKILL') {
      await run(this.binaries.path('pg_ctl'), ['kill', signal.slice(3), String(pid)]).catch(() => undefined);
    } else if (isAlive(pid)) {
      process.kill(pid, signal);
    }
  }

  private async directoryForPostgres(): Promise<string> {
    return (await mayEnter(this.account, dirname(this.directory))) ? this.directory : whereItStands;
  }

  private surroundings(): { cwd: string; uid?: number; gid?: number; env?: NodeJS.ProcessEnv } {
    const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
    return { cwd: this.directory, ...this.account, ...(process.platform === 'win32' ? {} : { env }) };
  }
}
