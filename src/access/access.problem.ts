import { Problem } from '../platform/problem.js';

/** The one-time code lets nobody in; whether it was wrong, used, too old or nobody's is not told. */
export class CodeRefused extends Problem {
  readonly code = 'code-refused';
  readonly status = 401;
}
