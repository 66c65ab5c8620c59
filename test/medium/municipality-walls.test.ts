import { MunicipalityQuery } from '../../src/contract/municipalities.js';
import {
  County,
  Municipality,
  MunicipalityEvent,
  MunicipalityVersion,
} from '../../src/municipalities/municipality.entity.js';
import { municipalityId } from '../../src/municipalities/municipality.id.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { systemActor, visitor, type Actor } from '../../src/platform/actor.js';
import type { Database, Tx } from '../../src/platform/database.js';
import { NotFound } from '../../src/platform/problem.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const municipalities = new MunicipalityService();
let test: TestDatabase;

beforeAll(async () => {
  test = await aDatabase();
});
afterAll(() => test?.close());

const as: Database['as'] = (actor, work) => test.db.as(actor, work);

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

describe('The tables', () => {
  it('are what the classes say', async () => {
    await as(visitor, async (tx) => {
      const versions = await tx.find(MunicipalityVersion, {
        where: { municipalityId: municipalityId('3312') },
        order: { validTo: { direction: 'ASC', nulls: 'LAST' } },
      });
      expect(versions.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
        ['0626', null, '2020-01-01'],
        ['3049', '2020-01-01', '2024-01-01'],
        ['3312', '2024-01-01', null],
      ]);
      expect(await tx.findBy(MunicipalityEvent, { kind: 'split' })).toHaveLength(4);
      expect(await tx.findOneByOrFail(County, { number: '55' })).toEqual({
        number: '55',
        name: 'Troms',
        officialNames: ['Troms', 'Romsa', 'Tromssa'],
      });
      expect(await tx.existsBy(Municipality, { id: municipalityId('3312') })).toBe(true);
    });
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

describe('A new number', () => {
  beforeAll(async () => {
    await as(systemActor('test'), async (tx) => {
      const tomorrow = `(clock_now() at time zone 'Europe/Oslo')::date + 1`;
      const id = municipalityId('1151');
      await tx.query(`update municipality_version set valid_to = ${tomorrow} where municipality_id = $1`, [id]);
      await tx.query(
        `insert into municipality_version (municipality_id, number, name, official_names, county_number, valid_from)
         values ($1, '1199', 'Utsira', '{Utsira}', '11', ${tomorrow})`,
        [id],
      );
      await tx.query(`insert into municipality_event (kind, "on", from_numbers, to_numbers)
        values ('renumber', ${tomorrow}, '{1151}', '{1199}')`);
    });
  });

  const look = (idOrNumber: string) => as(visitor, (tx) => municipalities.byIdOrNumber(tx, idOrNumber));

  it('does not count before its day', async () => {
    expect(await look('1151')).toMatchObject({ superseded: false, number: '1151' });
    await expect(look('1199')).rejects.toThrow(NotFound);
    expect(await look(municipalityId('1151'))).toMatchObject({ superseded: false, number: '1151' });
  });

  it('counts from its day on, for the same municipality', async () => {
    await test.wind('1 day');
    expect(await look('1151')).toMatchObject({ superseded: true, number: '1199', id: municipalityId('1151') });
    expect(await look('1199')).toMatchObject({ superseded: false, number: '1199' });
    expect(await look(municipalityId('1151'))).toMatchObject({ superseded: false, number: '1199' });
  });
});
