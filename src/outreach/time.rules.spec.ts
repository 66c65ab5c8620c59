import fc from 'fast-check';
import { nextClockTime, sayPeriod, sayTime, wallClock } from './time.rules.js';

const now = new Date('2025-11-22T14:00:00Z');

describe('sayTime', () => {
  it.each([
    ['2025-11-22T17:30:00Z', 'i dag 18.30', 'i dag 18.30', 'today 18:30'],
    ['2025-11-23T17:30:00Z', 'i morgen 18.30', 'i morgon 18.30', 'tomorrow 18:30'],
    ['2025-11-22T23:05:00Z', 'i morgen 00.05', 'i morgon 00.05', 'tomorrow 00:05'],
    ['2025-11-21T07:00:00Z', 'i går 08.00', 'i går 08.00', 'yesterday 08:00'],
    ['2025-11-25T07:00:00Z', 'tirsdag 08.00', 'tysdag 08.00', 'Tuesday 08:00'],
    ['2025-12-24T16:00:00Z', '24. desember 17.00', '24. desember 17.00', '24 December 17:00'],
    ['2026-01-02T16:00:00Z', '2. januar 2026 17.00', '2. januar 2026 17.00', '2 January 2026 17:00'],
  ])('says %s', (at, nb, nn, en) => {
    const said = (['nb', 'nn', 'en'] as const).map((language) => sayTime(new Date(at), now, language));
    expect(said).toEqual([nb, nn, en]);
  });
});

describe('sayPeriod', () => {
  const from = new Date('2025-11-22T17:00:00Z');
  it.each([
    [{ from, to: new Date('2025-11-22T21:00:00Z') }, 'i dag 18.00-22.00', 'today 18:00-22:00'],
    [
      { from, to: new Date('2025-11-23T07:00:00Z') },
      'i dag 18.00 til i morgen 08.00',
      'today 18:00 until tomorrow 08:00',
    ],
    [{ from }, 'fra i dag 18.00', 'from today 18:00'],
    [{ to: from }, 'til i dag 18.00', 'until today 18:00'],
    [{}, '', ''],
  ])('says %j', (period, nb, en) => {
    expect([sayPeriod(period, now, 'nb'), sayPeriod(period, now, 'en')]).toEqual([nb, en]);
  });
});

describe('nextClockTime', () => {
  it('shows the time that was asked for, never earlier, within a day and an hour', () => {
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.nat(23), fc.nat(59), (after, hour, minute) => {
        const found = nextClockTime({ hour, minute }, after);
        const ahead = found.getTime() - after.getTime();
        expect(ahead).toBeGreaterThan(-60_000);
        expect(ahead).toBeLessThanOrEqual(25 * 3_600_000);
        const wall = wallClock(found);
        const skipped = wall.hour === 3 && hour === 2;
        expect(skipped || (wall.hour === hour && wall.minute === minute)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
