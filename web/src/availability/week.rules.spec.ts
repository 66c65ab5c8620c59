import {
  dayParts,
  hoursIn,
  hoursOn,
  isWeekOf,
  leaveFrom,
  noHours,
  shareOf,
  turned,
  weekOf,
  withHours,
  withoutHours,
  withTyped,
} from './week.rules.js';

const [night, morning, afternoon, evening] = dayParts;
const shares = (weekly: Parameters<typeof shareOf>[0], weekday: number) =>
  dayParts.map((part) => shareOf(weekly, weekday, part));

describe('The week by taps', () => {
  it('begins as the whole week, and loses the part that is tapped', () => {
    const week = turned(null, 1, morning);
    expect(hoursOn(week, 1)).toEqual([
      { from: '00:00', to: '06:00' },
      { from: '12:00', to: '24:00' },
    ]);
    expect([shares(week, 1), shares(week, 2)]).toEqual([
      ['all', 'none', 'all', 'all'],
      ['all', 'all', 'all', 'all'],
    ]);
  });

  it('is any time again when everything is tapped', () => {
    expect(turned(turned(null, 1, morning), 1, morning)).toBeNull();
  });

  it('knows a part inside longer hours, and what of a part is told', () => {
    const weekly = [{ weekday: 3, from: '08:00', to: '16:00' }];
    expect(shares(weekly, 3)).toEqual(['none', 'some', 'some', 'none']);
    expect(hoursIn(weekly, 3, morning)).toEqual([{ from: '08:00', to: '12:00' }]);
    expect(hoursIn(weekly, 3, night)).toEqual([]);
  });

  it('never loses hours that were told otherwise: a tap changes its own part alone, and makes a partial one whole', () => {
    const told = [1, 2].map((weekday) => ({ weekday, from: '08:00', to: '16:00' }));
    const late = turned(told, 1, evening);
    expect(late).toEqual([
      { weekday: 1, from: '08:00', to: '16:00' },
      { weekday: 1, from: '18:00', to: '24:00' },
      { weekday: 2, from: '08:00', to: '16:00' },
    ]);
    expect(hoursOn(turned(told, 1, afternoon), 1)).toEqual([{ from: '08:00', to: '18:00' }]);
    expect(hoursOn(turned([{ weekday: 5, from: '17:00', to: '24:00' }], 5, evening), 5)).toEqual([
      { from: '17:00', to: '18:00' },
    ]);
  });

  it('takes hours of her own on several days, and loses them one by one', () => {
    const week = withHours([{ weekday: 1, from: '20:00', to: '22:00' }], [1, 2], { from: '17:00', to: '21:00' });
    expect(week).toEqual([
      { weekday: 1, from: '17:00', to: '22:00' },
      { weekday: 2, from: '17:00', to: '21:00' },
    ]);
    expect(withoutHours(week, 1, { from: '17:00', to: '22:00' })).toEqual([{ weekday: 2, from: '17:00', to: '21:00' }]);
    expect(withHours([], [1, 2, 3, 4, 5, 6, 7], { from: '00:00', to: '24:00' })).toBeNull();
  });

  it('is one of the usual ones in a tap, and known as that whatever it was told in, but not with hours beside', () => {
    expect(weekOf('any')).toBeNull();
    expect(weekOf('days')).toHaveLength(10);
    expect(weekOf('evenings')).toHaveLength(5 + 6);
    const told = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '06:00', to: '18:00' }));
    expect([isWeekOf(told, 'days'), isWeekOf(told, 'any'), isWeekOf(null, 'any')]).toEqual([true, false, true]);
    expect(isWeekOf([...told, { weekday: 6, from: '08:00', to: '10:00' }], 'days')).toBe(false);
  });
});

describe('What was typed and not added', () => {
  it('is leave when it has a first day, of one day where there is no last', () => {
    expect(leaveFrom({ from: '2030-07-01', to: '' })).toEqual({ from: '2030-07-01', to: '2030-07-01' });
    expect(leaveFrom({ from: '2030-07-02', to: '2030-07-01' })).toBeNull();
    expect(leaveFrom({ from: '', to: '2030-07-01' })).toBeNull();
  });

  it('is hours of the week when it has both ends, and changes nothing before', () => {
    const typed = { days: '6', from: '10:00', to: '00:00' };
    expect(withTyped([], typed)).toEqual(withHours([], [6], { from: '10:00', to: '24:00' }));
    expect(withTyped(null, { ...typed, to: '09:00' })).toBeNull();
    expect(withTyped(null, noHours)).toBeNull();
  });
});
