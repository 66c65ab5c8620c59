import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { StartRefused } from '../../src/platform/start-refused.js';

const keeperProgram = resolve('test/support/postgres-keeper.mjs');

describe('The embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  let keeper: ChildProcess | undefined;
  let lines: string[];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'beredt-embedded-'));
    lines = [];
  });

  afterEach(async () => {
    await running?.stop();
    keeper?.kill('SIGKILL');
    running = keeper = undefined;
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = async (): Promise<EmbeddedPostgres> =>
    (running = await EmbeddedPostgres.start({ dataDir, durable: false, log: (line) => lines.push(line) }));

  /** Another process that serves the directory, as the service does. */
  const startElsewhere = async (): Promise<number> => {
    keeper = spawn(process.execPath, ['--no-warnings', keeperProgram, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = (await Promise.race([once(keeper.stdout!, 'data'), once(keeper, 'exit')])) as unknown[];
    await ask(String(url).trim(), 'CREATE TABLE IF NOT EXISTS kept (word text)', "INSERT INTO kept VALUES ('there')");
    return keeper.pid ?? 0;
  };

  const kill = async (): Promise<void> => {
    keeper?.kill('SIGKILL');
    if (keeper) await once(keeper, 'exit');
  };

  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

  it('makes a database that two logins can enter, of which the service is neither owner nor superuser', async () => {
    const { ownerUrl, serviceUrl } = await start();
    const who = `SELECT current_user AS name, pg_get_userbyid(datdba) AS owner, rolsuper, rolbypassrls, rolcreaterole
                 FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user`;
    const powerless = { owner: 'beredt_owner', rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(await ask(ownerUrl, who)).toEqual([{ name: 'beredt_owner', ...powerless }]);
    expect(await ask(serviceUrl, who)).toEqual([{ name: 'beredt_service', ...powerless }]);
    await expect(ask(serviceUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });

  it('knows Norwegian letters', async () => {
    const { ownerUrl } = await start();
    const question = `SELECT lower('ÆØÅ') AS lower, 'å' > 'z' COLLATE "nb-NO-x-icu" AS last, uuidv7() IS NOT NULL AS modern`;
    expect(await ask(ownerUrl, question)).toEqual([{ lower: 'æøå', last: true, modern: true }]);
  });

  it('keeps its passwords to itself', async () => {
    await start();
    expect((await stat(join(dataDir, 'credentials.json'))).mode & 0o777).toBe(0o600);
  });

  it('finds its data again after a stop, and copies a database', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'CREATE TABLE kept (word text)', "INSERT INTO kept VALUES ('there')");
    await first.stop();
    const second = await start();
    await second.createDatabase('copy', { template: 'beredt' });
    expect(await ask(second.urlFor('owner', 'copy'), 'SELECT word FROM kept')).toEqual([{ word: 'there' }]);
  });

  it('takes over from a killed service whose PostgreSQL lives on', async () => {
    await startElsewhere();
    const orphan = await postmaster();
    await kill();
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'there' }]);
    expect(await postmaster()).not.toBe(orphan);
  });

  it('recovers when service and PostgreSQL were both killed', async () => {
    await startElsewhere();
    process.kill(await postmaster(), 'SIGKILL');
    await kill();
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'there' }]);
  });

  it('is not misled by another process that has got the number of the old server', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.ppid}\n${join(dataDir, 'postgres')}\n`);
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins again where the making of the database was cut off', async () => {
    await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('never touches a directory that holds something else', async () => {
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'letter.txt'), 'dear reader');
    await expect(start()).rejects.toThrow(StartRefused);
    expect(await readFile(join(dataDir, 'postgres', 'letter.txt'), 'utf8')).toBe('dear reader');
  });

  it('mends lost passwords without losing data', async () => {
    const first = await start();
    await ask(first.ownerUrl, 'CREATE TABLE kept (word text)');
    await first.stop();
    await rm(join(dataDir, 'credentials.json'));
    const second = await start();
    expect(await ask(second.ownerUrl, 'SELECT word FROM kept')).toEqual([]);
    expect(second.ownerUrl).not.toBe(first.ownerUrl);
  });

  it('refuses a second start while one serves the directory, and says which', async () => {
    const pid = await startElsewhere();
    await expect(start()).rejects.toThrow(`in use by process ${pid};`);
    await kill();
    await start();
    await expect(EmbeddedPostgres.start({ dataDir, log: () => undefined })).rejects.toThrow(StartRefused);
  });

  it('starts PostgreSQL again at the same door when that ends by itself', async () => {
    const { ownerUrl } = await start();
    process.kill(await postmaster(), 'SIGKILL');
    const again = async (): Promise<unknown> => ask(ownerUrl, 'SELECT 1 AS one').catch(() => again());
    expect(await again()).toEqual([{ one: 1 }]);
    expect(lines).toContainEqual(expect.stringContaining('started again'));
  });
});

async function ask(connectionString: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  try {
    await client.connect();
    let rows: unknown[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
