import { mkdir, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DirectoryLock } from './embedded/directory-lock.js';
import { accountFor } from './embedded/os-account.js';
import { PostgresBinaries } from './embedded/postgres-binaries.js';
import { PostgresCluster } from './embedded/postgres-cluster.js';
import { logins, newCredentials, readCredentials, writeCredentials } from './embedded/postgres-credentials.js';
import type { Credentials, Login } from './embedded/postgres-credentials.js';
import { PostgresServer } from './embedded/postgres-server.js';
import { saidIfSlow, type Say } from './embedded/slow-step.js';
import { StartRefused } from './start-refused.js';

const mainDatabase = 'beredt';

export interface EmbeddedPostgresOptions {
  /** Where the data, the passwords and PostgreSQL's own log are kept. */
  dataDir: string;
  /** Takes a line for the person who waits, when something lasts longer than two seconds or goes wrong. */
  log: Say;
  /** False only in tests: faster, and a power cut may lose everything. */
  durable?: boolean;
}

/** A PostgreSQL of our own on this machine, for one process at a time; what was committed outlives any way of ending. */
export class EmbeddedPostgres {
  private constructor(
    private readonly lock: DirectoryLock,
    private readonly server: PostgresServer,
    private readonly credentials: Credentials,
  ) {}

  /** Starts the server on the directory, making or mending what is missing, or refuses with a sentence. */
  static async start({ dataDir, log, durable = true }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { home, lock } = await takeHome(dataDir);
    try {
      const directory = join(home, 'postgres');
      const account = await accountFor(directory);
      const binaries = await saidIfSlow(log, 'Preparing PostgreSQL', () => PostgresBinaries.find(account));
      const cluster = await PostgresCluster.at(directory, binaries, account);
      const credentials = await makeReady(cluster, join(home, 'credentials.json'), log);
      const server = await PostgresServer.start(cluster, { logFile: await freshLog(home), log, durable });
      const postgres = new EmbeddedPostgres(lock, server, credentials);
      await postgres.makeRoles().catch(async (error: unknown) => {
        await server.stop();
        throw error;
      });
      return postgres;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** The superuser's door to the database named `postgres`; for tests and repairs, never for the service. */
  get adminUrl(): string {
    return this.urlFor('admin', 'postgres');
  }

  /** The owner's door to the main database: migrations run here. */
  get ownerUrl(): string {
    return this.urlFor('owner', mainDatabase);
  }

  /** The service's own door to the main database; it owns nothing and every wall holds for it. */
  get serviceUrl(): string {
    return this.urlFor('service', mainDatabase);
  }

  /** The door of a login to any database of this server. */
  urlFor(login: Login, database: string): string {
    return `postgresql://${logins[login]}:${this.credentials[login]}@127.0.0.1:${this.server.port}/${database}`;
  }

  /** Makes one more database that the owner owns, empty or as a copy of another that nobody is connected to. */
  async createDatabase(name: string, { template }: { template?: string } = {}): Promise<void> {
    await this.asAdmin((client) => createDatabase(client, name, template));
  }

  /** Ends the server in good order; resolves when the directory is free. */
  async stop(): Promise<void> {
    await this.server.stop();
    await this.lock.release();
  }

  /** Every start mends what an earlier one, cut off half-way, may have left undone. */
  private async makeRoles(): Promise<void> {
    await this.asAdmin(async (client) => {
      for (const login of ['owner', 'service'] as const) {
        const name = logins[login];
        const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
        const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS';
        await client.query(
          `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} ${rights} PASSWORD '${this.credentials[login]}'`,
        );
      }
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [mainDatabase]);
      if (!rowCount) await createDatabase(client, mainDatabase);
    });
  }

  private async asAdmin(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}

/** The directory, made if need be, for this process alone. */
async function takeHome(dataDir: string): Promise<{ home: string; lock: DirectoryLock }> {
  try {
    await mkdir(dataDir, { recursive: true });
    const home = await realpath(dataDir);
    const refusal = (pid: number): string =>
      `The data in ${home} is in use by process ${pid}; stop that one first, or set DATA_DIR to another directory.`;
    return { home, lock: await DirectoryLock.take(join(home, 'in-use.lock'), refusal) };
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new StartRefused(`${dataDir} cannot be written to; set DATA_DIR to a directory of your own.`, {
      cause: error,
    });
  }
}

async function createDatabase(client: Client, name: string, template?: string): Promise<void> {
  const copied = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)}`;
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${logins.owner}${copied}`);
}

/** A stopped cluster whose administrator has the password in the file: written down only once it is true. */
async function makeReady(cluster: PostgresCluster, file: string, log: Say): Promise<Credentials> {
  const isThere = await cluster.exists();
  if (isThere)
    await saidIfSlow(log, 'Stopping the PostgreSQL that an earlier start left behind', () => cluster.stopLeftover());
  const kept = isThere ? await readCredentials(file) : undefined;
  if (kept) return kept;
  const credentials = newCredentials();
  if (isThere) await cluster.setAdminPassword(credentials.admin);
  else await saidIfSlow(log, 'Making the database', () => cluster.create(credentials.admin));
  await writeCredentials(file, credentials);
  return credentials;
}

/** Keeps what the last run said and begins anew, so that the log never grows without end. */
async function freshLog(home: string): Promise<string> {
  const file = join(home, 'postgres.log');
  await rename(file, `${file}.1`).catch(() => undefined);
  return file;
}
