import { dayParts, hasPart, isWeekOf, turned, weekOf } from './week.rules.js';

const [night, morning, , evening] = dayParts;

describe('The week by taps', () => {
  it('begins as the whole week, and loses the part that is tapped', () => {
    const week = turned(null, 1, morning);
    expect(week).toHaveLength(27);
    expect([hasPart(week, 1, morning), hasPart(week, 1, evening), hasPart(week, 2, morning)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is any time again when everything is tapped', () => {
    expect(turned(turned(null, 1, morning), 1, morning)).toBeNull();
  });

  it('knows a part inside longer hours', () => {
    const weekly = [{ weekday: 3, from: '00:00', to: '12:00' }];
    expect([hasPart(weekly, 3, night), hasPart(weekly, 3, morning), hasPart(weekly, 3, evening)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is one of the usual ones in a tap, and known as that whatever it was told in', () => {
    expect(weekOf('any')).toBeNull();
    expect(weekOf('days')).toHaveLength(10);
    expect(weekOf('evenings')).toHaveLength(5 + 6);
    const told = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '06:00', to: '18:00' }));
    expect([isWeekOf(told, 'days'), isWeekOf(told, 'any'), isWeekOf(null, 'any')]).toEqual([true, false, true]);
  });
});
