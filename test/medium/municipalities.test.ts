import { MunicipalityQuery } from '../../src/contract/municipalities.js';
import { municipalityId } from '../../src/municipalities/municipality.id.js';
import { MunicipalityAmbiguous } from '../../src/municipalities/municipality.problem.js';
import { MunicipalityService } from '../../src/municipalities/municipality.service.js';
import { visitor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { Invalid, NotFound } from '../../src/platform/problem.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

const municipalities = new MunicipalityService();
let test: TestDatabase;

beforeAll(async () => {
  test = await aDatabase();
});
afterAll(() => test?.close());

const as: Database['as'] = (actor, work) => test.db.as(actor, work);
const find = (query: object) => as(visitor, (tx) => municipalities.find(tx, MunicipalityQuery.parse(query)));
const found = (idOrNumber: string) => as(visitor, (tx) => municipalities.byIdOrNumber(tx, idOrNumber));
const numbers = async (query: object): Promise<string[]> => (await find(query)).items.map(({ number }) => number);

describe('The municipalities', () => {
  it('are 357 in 15 counties, come in the Norwegian alphabet, and are paged without gap or double', async () => {
    const all = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await find({ limit: 20, cursor: cursor ?? undefined });
      all.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(all).toHaveLength(357);
    expect(new Set(all.map(({ id }) => id)).size).toBe(357);
    expect(new Set(all.map(({ county }) => county.number)).size).toBe(15);
    // Å is the last letter, and Aa an old way of writing it.
    expect(all.map(({ name: called }) => called)).toEqual(
      all.map(({ name: called }) => called).toSorted(new Intl.Collator('nb-NO').compare),
    );
    expect([all[0]?.name, all.at(-1)?.name]).toEqual(['Alstahaug', 'Åsnes']);
  });

  it('have the names of all their languages, their county and the day since when', async () => {
    expect((await find({ query: 'Tråante' })).items).toEqual([
      {
        id: municipalityId('5001'),
        number: '5001',
        name: 'Trondheim',
        officialNames: ['Trondheim', 'Tråante'],
        county: { number: '50', name: 'Trøndelag' },
        validFrom: '2023-01-01',
      },
    ]);
    expect((await found('1101')).validFrom).toBe('2017-01-01');
  });

  it.each([
    ['Hattfjelldal', ['1826']],
    ['aarborte', ['1826']],
    ['Karasjohka', ['5610']],
    ['yykea', ['5536']],
    ['LIER', ['3312', '5042']],
    ['Ås', ['3218', '3418', '4224']],
    ['nord odal', ['3414']],
    ['våler (øst', ['3114']],
    ['3312', ['3312']],
    ['%', []],
    ['no such place', []],
  ])('are found by «%s»', async (query, expected) => {
    expect((await numbers({ query })).toSorted()).toEqual(expected);
  });

  it.each([
    ['33', 18],
    ['Buskerud', 18],
    ['trøndelag', 38],
    ['Finnmarku', 18],
    ['Trøndelag - Trööndelage', 38],
    ['Viken', 0],
  ])('of the county «%s» are %i', async (county, count) => {
    expect(await numbers({ county, limit: 200 })).toHaveLength(count);
  });

  it('refuse a cursor that is none', async () => {
    await expect(find({ cursor: 'nonsense' })).rejects.toThrow(Invalid);
  });
});

describe('A municipality', () => {
  it('is found by its id and by its number', async () => {
    const lier = await found('3312');
    expect(lier).toMatchObject({ askedFor: '3312', superseded: false, supersededBy: [], number: '3312', name: 'Lier' });
    expect(await found(lier.id!)).toEqual({ ...lier, askedFor: lier.id });
  });

  it.each([
    ['0626', '3312', 'Lier'],
    ['3049', '3312', 'Lier'],
    ['1662', '5001', 'Trondheim'],
    ['5030', '5001', 'Trondheim'],
    ['0213', '3207', 'Nordre Follo'],
    ['0217', '3207', 'Nordre Follo'],
    ['1567', '5061', 'Rindal'],
  ])('that was called %s has one heir, %s %s', async (old, number, called) => {
    const answer = await found(old);
    expect(answer).toMatchObject({ askedFor: old, superseded: true, number, name: called, id: municipalityId(number) });
    expect(answer.supersededBy.map((heir) => heir.number)).toEqual([number]);
  });

  it.each([
    ...['1504', '1523', '1529', '1534', '1546'].map((old) => [old, ['1580', '1508']] as const),
    ['1850', ['1875', '1806']] as const,
    ['5012', ['5055', '5056', '5059']] as const,
    ['0720', ['3907', '3905']] as const,
  ])('that was called %s has several heirs and is none of them', async (old, heirs) => {
    const answer = await found(old);
    expect(Object.keys(answer).toSorted()).toEqual(['askedFor', 'superseded', 'supersededBy']);
    expect(answer.supersededBy.map(({ number }) => number)).toEqual(heirs);
    await expect(as(visitor, (tx) => municipalities.resolveOne(tx, old))).rejects.toThrow(MunicipalityAmbiguous);
  });

  it('that ended keeps its id, which leads to its heirs', async () => {
    expect(await found(municipalityId('5030'))).toMatchObject({ superseded: true, number: '5001' });
    expect((await found(municipalityId('1507'))).supersededBy).toHaveLength(2);
  });

  it('resolves to one id where one is meant', async () => {
    const resolved = await as(visitor, (tx) => municipalities.resolveOne(tx, '0626'));
    expect(resolved).toBe(municipalityId('3312'));
  });

  it.each(['9999', 'lier', '331', '018cc251-f400-7000-8000-000000000000'])(
    'that is %s does not exist',
    async (unknown) => {
      await expect(found(unknown)).rejects.toThrow(NotFound);
    },
  );
});
