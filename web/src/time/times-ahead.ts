import { clockTime, wallTime } from './oslo.js';

/** A time that people ask about, by the name of its button. */
export type TimeAhead = { key: 'evening' | 'night' | 'tomorrow'; instant: string };

const nightEnds = 3;

/** The times ahead that people ask about; before three in the morning the night is the one that it is. */
export function timesAhead(now: Date): TimeAhead[] {
  const isNight = wallTime(now).hour < nightEnds;
  const ahead = [
    ['evening', 0, '20:00'],
    ['night', isNight ? 0 : 1, '03:00'],
    ['tomorrow', 1, '10:00'],
  ] as const;
  return ahead.flatMap(([key, days, clock]) => {
    const instant = clockTime(days, clock, now);
    return instant && instant > now ? [{ key, instant: instant.toISOString() }] : [];
  });
}

/** The instant that somebody has written as day and clock; nothing while the year is still being written. */
export function writtenInstant(typed: string): string | null {
  const at = new Date(typed);
  const year = at.getFullYear();
  return year >= 2000 && year < 2100 ? at.toISOString() : null;
}
