import { Problem } from '../../platform/problem.js';
import type { Nonsense } from './plan.rules.js';

/** What was planned for the map cannot be; `reason` says why, `number` where. */
export class EventRefused extends Problem {
  readonly code = 'municipality-event-refused';
  readonly status = 422;

  constructor(reason: Nonsense, number: string) {
    super({ reason, number });
  }
}
