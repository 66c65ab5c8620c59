import { Invalid } from '../../platform/problem.js';
import { refuseBackwardLeave, stateAt, wallAt, type Told } from './availability.rules.js';
import { asMultirange, hoursOf, spansOf } from './week.rules.js';

const at = (text: string) => new Date(text);
const told = (given: Partial<Told>): Told => ({ weekly: null, notNowUntil: null, leave: [], ...given });

describe('The week', () => {
  it('is read in any order, and what touches or overlaps becomes one', () => {
    const spans = spansOf([
      { weekday: 2, from: '00:00', to: '06:00' },
      { weekday: 1, from: '18:00', to: '24:00' },
      { weekday: 1, from: '17:00', to: '19:30' },
      { weekday: 7, from: '12:00', to: '24:00' },
    ]);
    expect(spans).toEqual([
      [1020, 1800],
      [9360, 10_080],
    ]);
    expect(asMultirange(spans)).toBe('{[1020,1800),[9360,10080)}');
  });

  it('is told day by day', () => {
    expect(hoursOf([[1020, 1800]])).toEqual([
      { weekday: 1, from: '17:00', to: '24:00' },
      { weekday: 2, from: '00:00', to: '06:00' },
    ]);
    expect(hoursOf([[0, 10_080]])).toHaveLength(7);
    expect(hoursOf([])).toEqual([]);
  });

  it('comes back as it was told', () => {
    const hours = [
      { weekday: 1, from: '08:00', to: '12:30' },
      { weekday: 5, from: '18:00', to: '24:00' },
    ];
    expect(hoursOf(spansOf(hours))).toEqual(hours);
  });

  it.each([
    ['18:00', '18:00'],
    ['18:00', '06:00'],
    ['24:00', '24:00'],
  ])('has no stretch from %s to %s', (from, to) => {
    expect(() => spansOf([{ weekday: 1, from, to }])).toThrow(Invalid);
    expect(() => spansOf([{ weekday: 1, from, to }])).toThrow(
      expect.objectContaining({ faults: [{ path: 'weekly.0.to', code: 'endsFirst' }] }) as Error,
    );
  });
});

describe('The wall', () => {
  it.each([
    // what,                                 instant,                date,         weekday and time
    ['in winter', '2026-01-05T17:00:00Z', '2026-01-05', 0, 18, 0],
    ['in summer', '2026-07-06T17:00:00Z', '2026-07-06', 0, 19, 0],
    ['at midnight of summer', '2026-07-05T22:00:00Z', '2026-07-06', 0, 0, 0],
    ['before the hour that is skipped', '2026-03-29T00:59:00Z', '2026-03-29', 6, 1, 59],
    ['after the hour that is skipped', '2026-03-29T01:00:00Z', '2026-03-29', 6, 3, 0],
    ['in the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25', 6, 2, 30],
    ['in the hour that comes twice, again', '2026-10-25T01:30:00Z', '2026-10-25', 6, 2, 30],
    ['on New Year’s Eve', '2026-12-31T23:30:00Z', '2027-01-01', 4, 0, 30],
  ])('shows what it shows %s', (_, instant, date, weekday, hours, minutes) => {
    expect(wallAt(at(instant))).toEqual({ date, weekMinute: weekday * 1440 + hours * 60 + minutes });
  });
});

describe('Whether somebody can be asked', () => {
  const evenings = spansOf([{ weekday: 1, from: '18:00', to: '22:00' }]);

  it.each([
    ['nothing is known', null, '2026-01-05T17:00:00Z', 'untold'],
    ['any time', told({}), '2026-01-05T03:00:00Z', 'available'],
    ['at her hours, in winter', told({ weekly: evenings }), '2026-01-05T17:00:00Z', 'available'],
    ['not a minute before them', told({ weekly: evenings }), '2026-01-05T16:59:00Z', 'other_hours'],
    ['nor at their end', told({ weekly: evenings }), '2026-01-05T21:00:00Z', 'other_hours'],
    ['at her hours, in summer', told({ weekly: evenings }), '2026-07-06T16:00:00Z', 'available'],
    ['never by the clock', told({ weekly: [] }), '2026-01-05T17:00:00Z', 'other_hours'],
    ['until she says', told({ notNowUntil: at('2026-01-06T00:00:00Z') }), '2026-01-05T17:00:00Z', 'away'],
    ['from then on', told({ notNowUntil: at('2026-01-05T17:00:00Z') }), '2026-01-05T17:00:00Z', 'available'],
    ['on leave', told({ leave: [{ from: '2026-01-05', to: '2026-01-05' }] }), '2026-01-05T22:59:00Z', 'away'],
    ['after leave', told({ leave: [{ from: '2026-01-05', to: '2026-01-05' }] }), '2026-01-05T23:00:00Z', 'available'],
    [
      'away also at her hours',
      told({ weekly: evenings, leave: [{ from: '2026-01-01', to: '2026-02-01' }] }),
      '2026-01-05T17:00:00Z',
      'away',
    ],
  ] as const)('is decided by what she told: %s', (_, given, instant, state) => {
    expect(stateAt(given, at(instant))).toBe(state);
  });

  it('is not told by leave that ends before it begins', () => {
    expect(() => refuseBackwardLeave([{ from: '2026-01-02', to: '2026-01-01' }])).toThrow(Invalid);
    expect(() => refuseBackwardLeave([{ from: '2026-01-01', to: '2026-01-01' }])).not.toThrow();
  });
});
