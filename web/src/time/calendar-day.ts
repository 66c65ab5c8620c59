import { wallTime } from './oslo.js';

const two = (value: number) => String(value).padStart(2, '0');

/** The day that it is on a Norwegian calendar, `YYYY-MM-DD`. */
export function calendarDay(now: Date): string {
  const { year, month, day } = wallTime(now);
  return `${year}-${two(month)}-${two(day)}`;
}
