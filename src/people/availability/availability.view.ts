import type { Availability, AvailabilityState, Leave } from '../../contract/availability.js';
import { hoursOf, type Span } from './week.rules.js';

/** What somebody has told, as one statement finds it. */
export type AvailabilityRow = {
  readonly personId: string;
  readonly weekly: Span[] | null;
  readonly notNowUntil: Date | null;
  readonly leave: Leave[];
  readonly constraints: string | null;
  readonly now: AvailabilityState;
  readonly version: number;
};

/** Her availability as she and her groups' leaders see it. */
export function viewAvailability({ weekly, notNowUntil, ...row }: AvailabilityRow): Availability {
  return { ...row, weekly: weekly && hoursOf(weekly), notNowUntil: notNowUntil?.toISOString() ?? null };
}
