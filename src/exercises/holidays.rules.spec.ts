import { easterOf, hintsOn, holidayOn, isInWorkingHours } from './holidays.rules.js';

describe('Easter', () => {
  it.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('of %s is on %s', (year, date) => {
    expect(easterOf(year).toISOString().slice(0, 10)).toBe(date);
  });
});

describe('A public holiday', () => {
  it.each([
    ['2026-01-01', 'new_year'],
    ['2026-04-02', 'maundy_thursday'],
    ['2026-04-03', 'good_friday'],
    ['2026-04-05', 'easter_sunday'],
    ['2026-04-06', 'easter_monday'],
    ['2026-05-01', 'labour_day'],
    ['2026-05-14', 'ascension'],
    ['2026-05-17', 'constitution_day'],
    ['2026-05-24', 'whit_sunday'],
    ['2026-05-25', 'whit_monday'],
    ['2026-12-25', 'christmas_day'],
    ['2026-12-26', 'boxing_day'],
  ])('is on %s: %s', (date, holiday) => {
    expect(holidayOn(date)).toBe(holiday);
  });

  it('is neither an ordinary day, nor a plain Sunday, when volunteers have time', () => {
    expect(['2026-04-01', '2026-04-07', '2026-11-22', '2026-12-24'].map(holidayOn)).toEqual([null, null, null, null]);
  });
});

describe('Working hours', () => {
  it('are those of a weekday that is no holiday', () => {
    expect(isInWorkingHours('2026-11-24', '10:00', '12:00')).toBe(true);
    expect(isInWorkingHours('2026-11-21', '10:00', '12:00')).toBe(false);
    expect(isInWorkingHours('2026-11-22', '10:00', '12:00')).toBe(false);
    expect(isInWorkingHours('2026-05-01', '10:00', '12:00')).toBe(false);
  });

  it('are not the evening, and not known of a day without a time', () => {
    expect(isInWorkingHours('2026-11-24', '18:00', '21:00')).toBe(false);
    expect(isInWorkingHours('2026-11-24', null, null)).toBe(false);
  });

  it('count when some of the time lies in them', () => {
    expect(isInWorkingHours('2026-11-24', '15:00', '20:00')).toBe(true);
    expect(isInWorkingHours('2026-11-24', '06:00', '08:00')).toBe(true);
    expect(isInWorkingHours('2026-11-24', '06:00', null)).toBe(false);
    expect(hintsOn('2026-11-24', '08:00')).toEqual({ holiday: null, isWorkingHours: true });
  });
});
