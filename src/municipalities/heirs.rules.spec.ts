import { readFacts } from './facts.reader.js';
import { heirsOf, type NumberChange } from './heirs.rules.js';
import { eventsOf, versionsOf } from './history.rules.js';

const facts = readFacts();
const events = eventsOf(facts.changes);
const today = new Set(facts.municipalities.map(({ number }) => number));
const heirs = (number: string): string[] => heirsOf(number, events, today);

/** Every number that was in use on a day. */
const inUseOn = (day: string): string[] =>
  versionsOf(facts.municipalities, facts.changes)
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && day < (validTo ?? '9'))
    .map(({ number }) => number)
    .toSorted();

describe('The heirs of a number', () => {
  it('are the number itself while it is in use', () => {
    expect(heirs('3312')).toEqual(['3312']);
    expect(heirs('5001')).toEqual(['5001']);
  });

  it.each([
    ['Lier', '0626', '3312'],
    ['Lier between the reforms', '3049', '3312'],
    ['Klæbu', '1662', '5001'],
    ['Klæbu with its second number', '5030', '5001'],
    ['Ski', '0213', '3207'],
    ['Oppegård', '0217', '3207'],
    ['Rindal, which went to another county', '1567', '5061'],
    ['Gjerdrum', '0234', '3230'],
    ['Vågå', '0515', '3435'],
    ['Sandefjord before 2017', '0706', '3907'],
  ])('of %s are one', (_, number, heir) => {
    expect(heirs(number)).toEqual([heir]);
  });

  it.each([
    ['Ålesund', '1504', ['1508', '1580']],
    ['Ørskog', '1523', ['1508', '1580']],
    ['Skodje', '1529', ['1508', '1580']],
    ['Haram', '1534', ['1508', '1580']],
    ['Sandøy', '1546', ['1508', '1580']],
    ['Ålesund from 2020 to 2023', '1507', ['1508', '1580']],
    ['Tysfjord', '1850', ['1806', '1875']],
    ['Snillfjord', '5012', ['5055', '5056', '5059']],
    ['Snillfjord before 2018', '1613', ['5055', '5056', '5059']],
    ['Stokke', '0720', ['3905', '3907']],
  ])('of %s are several, and none is guessed', (_, number, several) => {
    expect(heirs(number)).toEqual(several);
  });

  it('are one for 415 of the 422 numbers of 2019, and several for seven', () => {
    const numbers = inUseOn('2019-12-31');
    const several = numbers.filter((number) => heirs(number).length > 1);
    expect(numbers).toHaveLength(422);
    expect(several).toEqual(['1504', '1523', '1529', '1534', '1546', '1850', '5012']);
    expect(numbers.filter((number) => heirs(number).length === 1)).toHaveLength(415);
  });

  it('are none for a number that nobody knows', () => {
    expect(heirs('9999')).toEqual([]);
  });
});

describe('Heirs on a map that is not ours', () => {
  const change = (on: string, from: string[], to: string[]): NumberChange => ({ on, fromNumbers: from, toNumbers: to });

  it('are found past a new name under the same number', () => {
    const changes = [change('2018-01-01', ['0001'], ['0001']), change('2020-01-01', ['0001'], ['0002'])];
    expect(heirsOf('0001', changes, new Set(['0002']))).toEqual(['0002']);
  });

  it('end where two numbers have changed places', () => {
    const changes = [change('2018-01-01', ['0001'], ['0002']), change('2020-01-01', ['0002'], ['0001'])];
    expect(heirsOf('0002', changes, new Set(['0001']))).toEqual(['0001']);
  });

  it('do not follow what a number meant before it was theirs', () => {
    const changes = [change('2018-01-01', ['0002'], ['0003']), change('2020-01-01', ['0001'], ['0002'])];
    expect(heirsOf('0001', changes, new Set(['0002', '0003']))).toEqual(['0002']);
  });

  it('are those of both municipalities that have borne the number', () => {
    const changes = [
      change('2018-01-01', ['0001'], ['0002']),
      change('2019-01-01', ['0009'], ['0001']),
      change('2020-01-01', ['0001'], ['0003']),
    ];
    expect(heirsOf('0001', changes, new Set(['0002', '0003']))).toEqual(['0002', '0003']);
  });

  it('are only numbers in use', () => {
    expect(heirsOf('0001', [change('2018-01-01', ['0001'], ['0002'])], new Set())).toEqual([]);
  });
});
