import { execFile } from 'node:child_process';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { dayIn } from './municipality-events.setup.js';

let world: TestDatabase;
let directory: string;

beforeAll(async () => {
  world = await aDatabase();
  directory = await mkdtemp(join(tmpdir(), 'beredt-event-'));
});
afterAll(async () => {
  await world?.close();
  await rm(directory, { recursive: true });
});

type Ended = { code: number; said: string };

/** Runs the built command with an event in a file. */
const command = async (event: unknown, ...more: string[]) => commandOn({ DATABASE_URL: world.serviceUrl }, event, more);

async function commandOn(settings: Record<string, string>, event: unknown, more: string[]): Promise<Ended> {
  const file = join(directory, 'event.json');
  await writeFile(file, JSON.stringify(event));
  const env = { PATH: process.env['PATH'], ...settings };
  return new Promise((resolve) => {
    execFile('node', ['dist/src/municipality-event.js', '--file', file, ...more], { env }, (error, out, failed) =>
      resolve({ code: error ? 1 : 0, said: out + failed }),
    );
  });
}

const versions = () => world.owner('select id, valid_to from municipality_version order by id');
const to = [{ number: '3398', officialName: 'Lierdal' }];
const merger = { day: dayIn(100), officers: 'end', events: [{ kind: 'merge', from: ['3312', '3301'], to }] };

describe('The command for events of the map', () => {
  it('shows what would follow, and changes nothing', async () => {
    const before = await versions();
    const { code, said } = await command(merger, '--preview');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('3312 Lier: ends → 3398 Lierdal') });
    expect(said).toContain('Nothing was changed.');
    expect(await versions()).toEqual(before);
  });

  it('plans it and draws it at once', async () => {
    expect((await command(merger)).said).toContain('Planned as ');
    const drawn = await world.owner(
      `select name, valid_from::text as "from" from municipality_version where number = '3398'`,
    );
    expect(drawn).toEqual([{ name: 'Lierdal', from: merger.day }]);
    const audited = await world.owner(
      `select actor_kind, facts ->> 'service' as service from audit_entry where deed = 'municipality.plan'`,
    );
    expect(audited).toEqual([{ actor_kind: 'system', service: 'municipality-event' }]);
  });

  it('goes into an embedded installation that nothing else is using, and makes none', async () => {
    const dataDir = join(directory, 'data');
    const on = async (home: string) => commandOn({ DATA_DIR: home }, merger, ['--preview']);
    const postgres = await EmbeddedPostgres.start({ dataDir, durable: false, log: () => undefined });
    const refused = await on(dataDir);
    await postgres.stop();
    expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(`in use by process ${process.pid};`) });
    expect(await on(dataDir)).toMatchObject({ code: 0, said: expect.stringContaining('Nothing was changed.') });
    const mistyped = join(directory, 'dta');
    expect(await on(mistyped)).toMatchObject({
      code: 1,
      said: `There is no installation in ${mistyped}; set DATA_DIR, or DATABASE_URL.\n`,
    });
    await expect(access(mistyped)).rejects.toThrow('ENOENT');
  });

  it('says in words what cannot be', async () => {
    expect(await command(merger)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Something is planned for 3312'),
    });
    expect(await command({ day: 'soon' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('events: Is required.'),
    });
  });
});
