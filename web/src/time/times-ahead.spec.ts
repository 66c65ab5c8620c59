import { timesAhead, writtenInstant } from './times-ahead.js';

const said = (now: string) => Object.fromEntries(timesAhead(new Date(now)).map(({ key, instant }) => [key, instant]));

describe('the times ahead', () => {
  it('are this evening, the night to come and the next forenoon', () => {
    expect(said('2026-11-22T09:00:00Z')).toEqual({
      evening: '2026-11-22T19:00:00.000Z',
      night: '2026-11-23T02:00:00.000Z',
      tomorrow: '2026-11-23T09:00:00.000Z',
    });
  });

  it('are of the night that it is, to whoever is awake in it', () => {
    expect(said('2026-11-22T00:30:00Z')).toMatchObject({ night: '2026-11-22T02:00:00.000Z' });
    expect(said('2026-11-22T02:00:00Z')).toMatchObject({ night: '2026-11-23T02:00:00.000Z' });
  });

  it('leave out what has passed', () => {
    expect(Object.keys(said('2026-11-22T20:00:00Z'))).toEqual(['night', 'tomorrow']);
  });
});

describe('a written day and clock', () => {
  it.each(['', '0002-11-28T03:00', '0202-11-28T03:00', '20261-11-28T03:00'])(
    '%p is not read before it is whole',
    (typed) => {
      expect(writtenInstant(typed)).toBeNull();
    },
  );

  it('is read once it is', () => {
    expect(writtenInstant('2026-11-28T03:00')).toMatch(/^2026-11-2[78]T/);
  });
});
