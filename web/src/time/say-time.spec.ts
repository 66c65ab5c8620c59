import { sayMonth } from './say-month.js';
import { clockTime, instantAt, toClock, wallTime } from './oslo.js';
import { sayCalendarDate, sayClock, sayForArchive, sayShort, sayTime, sayWallClock } from './say-time.js';

const now = new Date('2026-11-21T19:00:00Z');

describe('a time', () => {
  it('of today is said with the word for today', () => {
    expect(sayTime('2026-11-21T17:30:00Z', now, 'nb')).toBe('i dag 18.30');
    expect(sayTime('2026-11-21T17:30:00Z', now, 'en')).toBe('today 18:30');
  });

  it('of the calendar is never said as machines write it', () => {
    expect(['nb', 'nn', 'en'].map((language) => sayCalendarDate('2028-02-29', language as 'nb' | 'nn' | 'en'))).toEqual(
      ['29.02.2028', '29.02.2028', '29 Feb 2028'],
    );
  });

  it('of a day that has no date is said as the language has it', () => {
    expect([sayWallClock('18:00', 'nb'), sayWallClock('18:00', 'en')]).toEqual(['18.00', '18:00']);
  });

  it('of tomorrow follows the Norwegian midnight, not the one in Greenwich', () => {
    expect(sayTime('2026-11-21T23:05:00Z', now, 'nb')).toBe('i morgen 00.05');
    expect(sayTime('2026-11-21T23:05:00Z', now, 'nn')).toBe('i morgon 00.05');
  });

  it('further away is said with weekday and date, and with the year when it is another one', () => {
    expect(sayTime('2026-11-26T07:00:00Z', now, 'nb')).toBe('tors. 26. nov. 08.00');
    expect(sayTime('2027-01-02T07:00:00Z', now, 'en')).toBe('Sat 2 Jan 2027 08:00');
  });

  it('said shortly leaves today out', () => {
    expect(sayShort('2026-11-21T17:30:00Z', now, 'nb')).toBe('18.30');
    expect(sayShort('2026-11-20T17:30:00Z', now, 'nb')).toBe('i går 18.30');
  });

  it('may carry seconds, and a date that outlives the day', () => {
    expect(sayClock('2026-11-21T17:31:05Z', 'nb', true)).toBe('18.31.05');
    expect(sayForArchive('2026-07-01T17:31:05Z', 'nb', true)).toBe('01.07.2026 19.31.05');
    expect(sayForArchive('2026-07-01T17:31:05Z', 'en')).toBe('1 July 2026 19:31');
  });
});

describe('a clock time', () => {
  it('is the instant of that Norwegian wall clock, summer and winter', () => {
    expect(clockTime(0, '18:30', now)?.toISOString()).toBe('2026-11-21T17:30:00.000Z');
    expect(clockTime(1, '07.15', new Date('2026-06-30T12:00:00Z'))?.toISOString()).toBe('2026-07-01T05:15:00.000Z');
  });

  it('comes out right on both sides of the change to winter time', () => {
    const before = new Date('2026-10-24T12:00:00Z');
    expect(clockTime(1, '01:00', before)?.toISOString()).toBe('2026-10-24T23:00:00.000Z');
    expect(clockTime(1, '12:00', before)?.toISOString()).toBe('2026-10-25T11:00:00.000Z');
  });

  it('in the hour that spring skips is still an instant', () => {
    const skipped = instantAt({ year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 });
    expect(wallTime(skipped)).toMatchObject({ day: 29, minute: 30 });
  });

  it('that is none is refused', () => {
    expect(clockTime(0, '25:00', now)).toBeNull();
    expect(clockTime(0, '', now)).toBeNull();
  });

  it('survives a round through the form', () => {
    expect(toClock(new Date('2026-11-22T06:05:00Z'), now)).toEqual({ dayOffset: 1, clock: '07:05' });
  });
});

describe('A month', () => {
  it('is called by its name and year', () => {
    expect(['nb', 'en'].map((language) => sayMonth('2026-12', language as 'nb' | 'en'))).toEqual([
      'desember 2026',
      'December 2026',
    ]);
  });
});
