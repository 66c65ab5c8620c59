import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
async function command(event: unknown, ...more: string[]): Promise<Ended> {
  const file = join(directory, 'event.json');
  await writeFile(file, JSON.stringify(event));
  const env = { PATH: process.env['PATH'], DATABASE_URL: world.serviceUrl };
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
