import { TrailReader } from '../../src/municipalities/events/trail.reader.js';
import { systemActor } from '../../src/platform/actor.js';
import { Invalid } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import { aMap, dayIn, type TestMap } from './municipality-events.setup.js';

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

describe('How often a plan is revised and exercised', () => {
  const day = dayIn(30);
  const merging = (from: string[], number: string) => ({
    kind: 'merge',
    from,
    to: [{ number, officialName: `Kommune ${number}` }],
  });
  const plan = {
    day,
    officers: 'follow',
    events: [merging(['3437', '3435'], '3498'), merging(['3314', '3316'], '3397')],
  };
  const bind = (id: string, months: number[]) =>
    map.rows(`insert into statutory_interval values ($1, $2, $3, $4)`, [id, ...months]);
  const bound = async (number: string) =>
    (
      await map.rows<{ months: number[] }>(
        `select statutory_months(id) as months from municipality_today where number = $1`,
        [number],
      )
    )[0]?.months;

  it('follows to the heir where the parts agree, and is asked about where they do not', async () => {
    const [sel, , skien, other] = [
      await make.aMunicipality(map.db, '3437'),
      await make.aMunicipality(map.db, '3435'),
      await make.aMunicipality(map.db, '3314'),
      await make.aMunicipality(map.db, '3316'),
    ];
    await bind(sel.id, [6, 12, 12]);
    await Promise.all([skien, other].map(({ id }) => bind(id, [12, 12, 6])));
    const coordinator = await make.aCoordinatorOf(map.db, sel);
    expect((await map.preview(plan)).decisions).toEqual([
      {
        kind: 'intervals',
        municipality: { number: '3498', name: 'Kommune 3498' },
        heirs: expect.arrayContaining([expect.objectContaining({ number: '3437' })]),
      },
    ]);
    const planId = await map.drawn(plan);
    await map.wind('30 days');
    await map.sweep();
    expect([await bound('3397'), await bound('3498')]).toEqual([
      [12, 12, 6],
      [12, 24, 12],
    ]);
    const actor = await map.actorOf(coordinator);
    const [question] = await map.db.as(actor, (tx) => map.decisions.find(tx, { plan: planId, limit: 9 }));
    expect(question).toMatchObject({ kind: 'intervals', municipality: { number: '3498' }, decidedAt: null });
    const months = question!.heirs.map((heir) => [heir.number, heir.months]);
    expect(Object.fromEntries(months)).toEqual({ 3435: [12, 24, 12], 3437: [6, 12, 12] });
    const decide = (municipalityIds: string[]) =>
      map.db.as(actor, (tx) => map.decisions.decide(tx, actor, question!.id, { municipalityIds }));
    await expect(decide(question!.heirs.map(({ id }) => id))).rejects.toThrow(Invalid);
    await decide([sel.id]);
    await map.sweep();
    expect(await bound('3498')).toEqual([6, 12, 12]);
    const trail = await map.db.as(systemActor('test'), (tx) => new TrailReader().of(tx, planId, { limit: 99 }));
    const given = trail.filter(({ kind }) => kind === 'intervals').map(({ from, to }) => `${from.number} ${to.number}`);
    expect(given.toSorted()).toEqual(['3314 3397', '3316 3397', '3437 3498']);
  });
});

describe('A county that a plan brings', () => {
  it('is called otherwise when it is planned again before anything lies in it', async () => {
    const events = [{ kind: 'renumber', from: ['1151'], to: [{ number: '9801', officialName: 'Utsira' }] }];
    const planned = async (officialName: string) => {
      const counties = [{ number: '98', officialName }];
      const id = await map.drawn({ day: dayIn(400), officers: 'end', counties, events });
      expect(await map.rows(`select name from county where number = '98'`)).toEqual([{ name: officialName }]);
      return id;
    };
    const id = await planned('Vestfylkt');
    await map.db.as(map.operator, (tx) => map.plans.withdraw(tx, map.operator, id));
    await map.handler.follow({ planId: id });
    await planned('Vestfylket');
  });
});
