import type { ProblemView } from '../../../src/contract/manner.js';

/** The service understood, and said no; what it said is for the reader. */
export class Refused extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.title);
    this.name = 'Refused';
  }
}

/** No answer came, so nobody knows whether it was done. */
export class Unreachable extends Error {
  constructor() {
    super('no answer');
    this.name = 'Unreachable';
  }
}

/** The refusal's status, or 0 when there was no answer at all. */
export function statusOf(error: unknown): number {
  return error instanceof Refused ? error.problem.status : 0;
}

/** True when the deed may or may not have been done, so that it must be repeated under the same key. */
export function isInDoubt(error: unknown): boolean {
  const status = statusOf(error);
  return status === 0 || status === 429 || status >= 500;
}
