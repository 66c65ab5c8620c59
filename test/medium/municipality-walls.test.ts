import { MunicipalityQuery, type MunicipalityFound } from '../../src/contract/municipalities.js';
import { municipalityId } from '../../src/municipalities/municipality.id.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { openMap, type OpenMap } from './municipality.setup.js';

const municipalities = new MunicipalityService();
let map: OpenMap;

beforeAll(async () => {
  map = await openMap();
});
afterAll(() => map?.close());

const as: OpenMap['as'] = (actor, work) => map.as(actor, work);

describe('The walls around the map', () => {
  const person: Actor = { kind: 'person', personId: municipalityId('a person'), grants: [{ role: 'operator' }] };

  it.each([
    ['county', `insert into county values ('99', 'Ny', '{Ny}')`],
    ['municipality', `insert into municipality values (uuidv7())`],
    [
      'municipality_version',
      `insert into municipality_version (municipality_id, number, name, official_names, county_number)
       select id, '9998', 'Ny', '{Ny}', '99' from municipality limit 1`,
    ],
    [
      'municipality_event',
      `insert into municipality_event (kind, "on", from_numbers, to_numbers) values ('rename', '2030-01-01', '{0301}', '{0301}')`,
    ],
  ])('let nobody but the system change a %s', async (table, addition) => {
    for (const actor of [visitor, person]) {
      await as(actor, async (tx) => {
        expect(await tx.query(`delete from ${table} returning 1`)).toEqual([[], 0]);
        const [{ column }] = await tx.query<[{ column: string }]>(
          `select column_name as column from information_schema.columns where table_name = $1 limit 1`,
          [table],
        );
        expect(await tx.query(`update ${table} set "${column}" = default`)).toEqual([[], 0]);
      });
      await expect(as(actor, (tx) => tx.query(addition))).rejects.toThrow(/row-level security/);
    }
  });

  it('let the system change it', async () => {
    const id = municipalityId('one more');
    await as(systemActor('test'), (tx) => tx.query('insert into municipality values ($1)', [id]));
    const removed = await as(systemActor('test'), (tx) => tx.query('delete from municipality where id = $1', [id]));
    expect(removed).toEqual([[], 1]);
  });
});

describe('A new number', () => {
  /** What Utsira's two numbers find when the second one begins so many days from now; nothing of it is kept. */
  async function bornIn(days: number): Promise<(MunicipalityFound | undefined)[]> {
    let found: (MunicipalityFound | undefined)[] = [];
    const trying = as(systemActor('test'), async (tx) => {
      const on = `(clock_now() at time zone 'Europe/Oslo')::date + ${days}`;
      const id = municipalityId('1151');
      await tx.query(`update municipality_version set valid_to = ${on} where municipality_id = $1`, [id]);
      await tx.query(
        `insert into municipality_version (municipality_id, number, name, official_names, county_number, valid_from)
         values ($1, '1199', 'Utsira', '{Utsira}', '11', ${on})`,
        [id],
      );
      await tx.query(`insert into municipality_event (kind, "on", from_numbers, to_numbers)
        values ('renumber', ${on}, '{1151}', '{1199}')`);
      const look = (number: string) => municipalities.byIdOrNumber(tx, number).catch(() => undefined);
      found = [await look('1151'), await look('1199'), await look(id)];
      throw new Error('Nothing of this is kept.');
    });
    await expect(trying).rejects.toThrow('Nothing of this is kept.');
    return found;
  }

  it('does not count before its day', async () => {
    const [old, future, same] = await bornIn(1);
    expect(old).toMatchObject({ superseded: false, number: '1151' });
    expect(future).toBeUndefined();
    expect(same).toMatchObject({ superseded: false, number: '1151' });
  });

  it('counts from its day on, for the same municipality', async () => {
    const [old, now, same] = await bornIn(0);
    expect(old).toMatchObject({ superseded: true, number: '1199', id: municipalityId('1151') });
    expect(now).toMatchObject({ superseded: false, number: '1199' });
    expect(same).toMatchObject({ superseded: false, number: '1199' });
  });
});

describe('A late page', () => {
  it('is read from where it begins, along the index, without sorting', async () => {
    const { nextCursor } = await as(visitor, (tx) => municipalities.find(tx, MunicipalityQuery.parse({ limit: 200 })));
    const plan: string[] = [];
    await as(visitor, async (tx) => {
      await tx.query('set local enable_sort = off');
      const explaining = {
        query: async (sql: string, values: unknown[]) => {
          const lines = await tx.query<{ 'QUERY PLAN': string }[]>(`explain ${sql}`, values);
          plan.push(...lines.map((line) => line['QUERY PLAN']));
          return [];
        },
      };
      await municipalities.find(explaining as unknown as Tx, MunicipalityQuery.parse({ cursor: nextCursor }));
    });
    expect(plan.join('\n')).toMatch(/Index Cond: \(ROW\(name, number\) > ROW/);
    expect(plan.join('\n')).not.toContain('Sort');
  });
});
