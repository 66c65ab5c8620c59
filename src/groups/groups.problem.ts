import { Problem } from '../platform/problem.js';

/** Nobody would be left who answers for the group. */
export class GroupNeedsLeader extends Problem {
  readonly code = 'group-needs-leader';
  readonly status = 409;
}
