import { aMap, type TestMap } from './municipality-events.setup.js';

let map: TestMap;
beforeAll(async () => {
  map = await aMap();
});
afterAll(() => map?.close());

describe('The history of a municipality', () => {
  const kinds = async (idOrNumber: string) =>
    (await map.told(idOrNumber)).events
      .filter(({ on }) => on < '2026-06-01')
      .map(({ on, kind, from, to }) => [
        on.slice(0, 4),
        kind,
        from.map(({ name }) => name).join('+'),
        to.map(({ name }) => name).join('+'),
      ]);

  it.each([
    [
      '3207',
      [
        ['2020', 'merge', 'Ski+Oppegård', 'Nordre Follo'],
        ['2024', 'renumber', 'Nordre Follo', 'Nordre Follo'],
      ],
    ],
    [
      '0626',
      [
        ['2020', 'renumber', 'Lier', 'Lier'],
        ['2024', 'renumber', 'Lier', 'Lier'],
      ],
    ],
    [
      '1662',
      [
        ['2018', 'renumber', 'Klæbu', 'Klæbu'],
        ['2020', 'merge', 'Trondheim+Klæbu', 'Trondheim'],
        ['2023', 'rename', 'Trondheim', 'Trondheim'],
      ],
    ],
    [
      '1580',
      [
        ['2020', 'merge', 'Ålesund+Ørskog+Skodje+Haram+Sandøy', 'Ålesund'],
        ['2024', 'split', 'Ålesund', 'Ålesund+Haram'],
      ],
    ],
  ])('is told for %s', async (number, expected) => {
    expect(await kinds(number)).toEqual(expected);
  });

  it('is told for Tysfjord and Snillfjord with all their heirs', async () => {
    const splits = async (number: string) => (await kinds(number)).filter(([, kind]) => kind === 'split');
    expect(await splits('1850')).toEqual([['2020', 'split', 'Tysfjord', 'Narvik+Hábmer']]);
    expect(await splits('5012')).toEqual([['2020', 'split', 'Snillfjord', 'Heim+Hitra+Orkland']]);
  });

  it('has its versions with their days', async () => {
    const { versions } = await map.told('1151');
    expect(versions).toMatchObject([{ number: '1151', name: 'Utsira', validFrom: null, validTo: null }]);
    const lier = (await map.told('0626')).versions.map(({ number, validFrom, validTo }) => [
      number,
      validFrom,
      validTo,
    ]);
    expect(lier.slice(0, 2)).toEqual([
      ['0626', null, '2020-01-01'],
      ['3049', '2020-01-01', '2024-01-01'],
    ]);
  });
});
