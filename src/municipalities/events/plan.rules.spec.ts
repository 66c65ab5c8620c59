import type { PlanMunicipalityEvent } from '../../contract/municipality-events.js';
import { readFacts } from '../facts.reader.js';
import { eventsOf, groups, partsOf, versionsOf, type Change } from '../history.rules.js';
import { drawn } from './drawing.rules.js';
import { refusalOf, rowsOf, type InUse, type MapBefore } from './plan.rules.js';

type Version = { id: string; number: string; officialName: string; validFrom: string | null; validTo: string | null };

const facts = readFacts();

/** The map of 2017, as far as the facts tell of it. */
function beginning(): Version[] {
  return versionsOf(facts.municipalities, facts.changes)
    .filter(({ validFrom }) => validFrom === null)
    .map(({ number, officialNames }) => ({
      id: number,
      number,
      officialName: officialNames.join(' - '),
      validFrom: null,
      validTo: null,
    }));
}

function mapOn(versions: readonly Version[], day: string): MapBefore {
  const inUse = versions
    .filter(({ validTo }) => validTo === null)
    .map(({ id, number, officialName }): [string, InUse] => [
      number,
      { municipalityId: id, number, officialName, changesLater: false },
    ]);
  return {
    today: day,
    inUse: new Map(inUse),
    taken: new Set(inUse.map(([number]) => number)),
    counties: new Set(Array.from({ length: 100 }, (_, county) => String(county).padStart(2, '0'))),
  };
}

/** A day of the facts as somebody would plan it; whom others join is named among those who take part. */
function asPlanned(rows: readonly Change[], before: MapBefore): PlanMunicipalityEvent {
  const names = new Map(rows.map(({ to }) => [to.number, to.officialName]));
  const events = eventsOf(rows).map(({ kind, fromNumbers, toNumbers }) => {
    const joined = toNumbers.filter((number) => kind === 'merge' && before.inUse.has(number));
    return {
      kind,
      from: [...new Set([...fromNumbers, ...joined])],
      to: toNumbers.map((number) => ({ number, officialName: names.get(number)! })),
    };
  });
  return { day: rows[0]!.on, officers: 'follow', events };
}

function carriedOut(versions: Version[], plan: PlanMunicipalityEvent, before: MapBefore): Version[] {
  const drawing = drawn(rowsOf(plan, before), before.inUse, (number) => `${plan.day} ${number}`);
  const closed = versions.map((version) =>
    version.validTo === null && drawing.closed.includes(version.id) ? { ...version, validTo: plan.day } : version,
  );
  const opened = drawing.opened.map(({ municipalityId, number, officialName }) => ({
    id: municipalityId,
    number,
    officialName,
    validFrom: plan.day,
    validTo: null,
  }));
  return [...closed, ...opened];
}

describe('The events since 2017, planned one day after the other,', () => {
  const days = groups(
    facts.changes.toSorted((one, other) => (one.on < other.on ? -1 : 1)),
    ({ on }) => on,
  );
  let versions = beginning();

  it.each(days.map((rows) => [rows[0]!.on, rows] as const))('are no nonsense on %s', (day, rows) => {
    const before = mapOn(versions, day);
    const plan = asPlanned(rows, before);
    expect(refusalOf(plan, before)).toBeUndefined();
    versions = carriedOut(versions, plan, before);
  });

  it('make the same map, version by version and municipality by municipality', () => {
    const plain = (version: { number: string; validFrom: string | null; validTo: string | null }, names: string[]) =>
      [version.number, names.join(' - '), version.validFrom, version.validTo].join('|');
    const lines = (families: string[][]) => families.map((family) => family.toSorted().join('\n')).toSorted();
    const ours = groups(versions, ({ id }) => id).map((family) =>
      family.map((version) => plain(version, partsOf(version.officialName))),
    );
    const theirs = groups(versionsOf(facts.municipalities, facts.changes), ({ lastNumber }) => lastNumber).map(
      (family) => family.map((version) => plain(version, [...version.officialNames])),
    );
    expect(lines(ours)).toEqual(lines(theirs));
  });

  it.each([
    ['Lier', '3312', ['0626', '3049', '3312']],
    ['Trondheim', '5001', ['1601', '5001', '5001']],
    ['Nordre Follo', '3207', ['3020', '3207']],
    ['Haram, which is not Ålesund', '1580', ['1580']],
  ])('let %s (%s) be one municipality through its numbers', (_, last, numbers) => {
    const { id } = versions.find(({ number, validTo }) => number === last && validTo === null)!;
    expect(versions.filter((version) => version.id === id).map(({ number }) => number)).toEqual(numbers);
  });
});

describe('A plan is refused', () => {
  const before = mapOn(
    facts.municipalities.map(({ number, officialName }) => ({
      id: number,
      number,
      officialName,
      validFrom: null,
      validTo: null,
    })),
    '2026-06-01',
  );
  const called = (number: string, officialName = 'Nyby') => ({ number, officialName });
  const on = (day: string, ...events: PlanMunicipalityEvent['events']): PlanMunicipalityEvent => ({
    day,
    officers: 'end',
    events,
  });
  const day = '2027-01-01';
  const known = { ...before, counties: new Set(['33', '50', '32']) };

  it.each<[string, PlanMunicipalityEvent, { reason: string; number: string } | undefined]>([
    ['that merges two', on(day, { kind: 'merge', from: ['3312', '3301'], to: [called('3398')] }), undefined],
    ['that lets one join another', on(day, { kind: 'merge', from: ['3312', '3301'], to: [called('3301')] }), undefined],
    [
      'of a day long past',
      on('2026-04-01', { kind: 'rename', from: ['3312'], to: [called('3312')] }),
      { reason: 'too-late', number: '2026-04-01' },
    ],
    [
      'of a day that nobody can know of',
      on('2040-01-01', { kind: 'rename', from: ['3312'], to: [called('3312')] }),
      { reason: 'too-far', number: '2040-01-01' },
    ],
    [
      'about a number that nobody bears',
      on(day, { kind: 'renumber', from: ['0626'], to: [called('3398')] }),
      { reason: 'unknown-number', number: '0626' },
    ],
    [
      'that gives a number away twice',
      on(day, { kind: 'renumber', from: ['3312'], to: [called('3301')] }),
      { reason: 'number-in-use', number: '3301' },
    ],
    [
      'that merges one with nobody',
      on(day, { kind: 'merge', from: ['3312'], to: [called('3398')] }),
      { reason: 'wrong-shape', number: '3312' },
    ],
    [
      'that splits into one',
      on(day, { kind: 'split', from: ['3312'], to: [called('3398')] }),
      { reason: 'wrong-shape', number: '3312' },
    ],
    [
      'that renames to the same name',
      on(day, { kind: 'rename', from: ['3312'], to: [called('3312', 'Lier')] }),
      { reason: 'nothing-changes', number: '3312' },
    ],
    [
      'that leads in a circle',
      on(
        day,
        { kind: 'renumber', from: ['3312'], to: [called('3301')] },
        { kind: 'renumber', from: ['3301'], to: [called('3312')] },
      ),
      { reason: 'circular', number: '3312' },
    ],
    [
      'that lies in no county',
      on(day, { kind: 'renumber', from: ['3312'], to: [called('9912')] }),
      { reason: 'unknown-county', number: '9912' },
    ],
    [
      'that gives two names to one',
      on(
        day,
        { kind: 'merge', from: ['3312', '3301'], to: [called('3398', 'Lierdal')] },
        { kind: 'merge', from: ['3303', '3305'], to: [called('3398', 'Dallier')] },
      ),
      { reason: 'two-names', number: '3398' },
    ],
  ])('or not: one %s', (_, plan, refusal) => {
    expect(refusalOf(plan, known)).toEqual(refusal);
  });
});
