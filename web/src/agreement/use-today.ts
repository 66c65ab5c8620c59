import { useNow } from '../language/use-say.js';
import { wallTime } from '../time/oslo.js';

/** The date on a Norwegian wall. */
export function useToday(): string {
  const { year, month, day } = wallTime(useNow());
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
