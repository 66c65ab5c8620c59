import { readFacts } from './facts.reader.js';
import { eventsOf, partsOf, versionsOf } from './history.rules.js';
import { municipalityId } from './municipality.id.js';

const facts = readFacts();
const versions = versionsOf(facts.municipalities, facts.changes);
const events = eventsOf(facts.changes);
const numbersOf = (lastNumber: string) =>
  versions
    .filter((version) => version.lastNumber === lastNumber)
    .map(({ number, validFrom, validTo }) => [number, validFrom, validTo]);

describe('The history of municipalities', () => {
  it('ends in the 357 of today under the names of today, in 15 counties', () => {
    const open = versions.filter(({ validTo }) => validTo === null);
    expect(open).toHaveLength(357);
    expect(new Map(open.map(({ number, officialNames }) => [number, officialNames]))).toEqual(
      new Map(facts.municipalities.map(({ number, officialName }) => [number, partsOf(officialName)])),
    );
    const counties = new Set(facts.counties.map(({ number }) => number));
    expect(counties.size).toBe(15);
    expect(open.filter(({ number }) => !counties.has(number.slice(0, 2)))).toEqual([]);
  });

  it('keeps a municipality through all its numbers', () => {
    expect(numbersOf('3312')).toEqual([
      ['0626', null, '2020-01-01'],
      ['3049', '2020-01-01', '2024-01-01'],
      ['3312', '2024-01-01', null],
    ]);
  });

  it('keeps a municipality that others joined under its number, with a new version for a new name only', () => {
    expect(
      versions.filter(({ lastNumber }) => lastNumber === '5001').map(({ officialNames }) => officialNames),
    ).toEqual([['Trondheim'], ['Trondheim'], ['Trondheim', 'Tråante']]);
    expect(numbersOf('5001').at(-1)).toEqual(['5001', '2023-01-01', null]);
  });

  it('ends those that became one under a new number, and begins that one', () => {
    expect(numbersOf('0213')).toEqual([['0213', null, '2020-01-01']]);
    expect(numbersOf('0217')).toEqual([['0217', null, '2020-01-01']]);
    expect(numbersOf('3207')).toEqual([
      ['3020', '2020-01-01', '2024-01-01'],
      ['3207', '2024-01-01', null],
    ]);
  });

  it('ends one that was split, and lets neither part take its place', () => {
    expect(numbersOf('1507')).toEqual([['1507', '2020-01-01', '2024-01-01']]);
    expect(numbersOf('1580')).toEqual([['1580', '2024-01-01', null]]);
  });

  it('says of none that it had two names on one day, and of no number that two bore it', () => {
    const lasts = versions.map((version) => ({
      ...version,
      since: version.validFrom ?? '',
      until: version.validTo ?? '9',
    }));
    const overlaps = lasts.filter((one, index) =>
      lasts
        .slice(index + 1)
        .filter((other) => other.lastNumber === one.lastNumber || other.number === one.number)
        .some((other) => other.since < one.until && one.since < other.until),
    );
    expect(overlaps).toEqual([]);
  });

  it('knows mergers, splits, new numbers and new names as one event each', () => {
    expect(events).toContainEqual({
      kind: 'merge',
      on: '2020-01-01',
      fromNumbers: ['0213', '0217'],
      toNumbers: ['3020'],
    });
    expect(events).toContainEqual({
      kind: 'split',
      on: '2020-01-01',
      fromNumbers: ['5012'],
      toNumbers: ['5055', '5056', '5059'],
    });
    expect(events).toContainEqual({ kind: 'renumber', on: '2024-01-01', fromNumbers: ['3049'], toNumbers: ['3312'] });
    expect(events).toContainEqual({ kind: 'rename', on: '2026-01-01', fromNumbers: ['0301'], toNumbers: ['0301'] });
  });
});

describe('The id of a municipality', () => {
  it('is a UUID of version 7, the same everywhere', () => {
    expect(municipalityId('3312')).toMatch(/^018cc251-f400-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(municipalityId('3312')).toBe(municipalityId('3312'));
  });

  it('is nobody else’s', () => {
    const last = new Set(versions.map(({ lastNumber }) => lastNumber));
    expect(new Set([...last].map(municipalityId)).size).toBe(last.size);
  });
});
