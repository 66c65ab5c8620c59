import { Problem } from '../platform/problem.js';

/** Nobody would be left who answers for the group. */
export class GroupNeedsLeader extends Problem {
  readonly code = 'group-needs-leader';
  readonly status = 409;
}

/** The file is neither a workbook nor text that can be read. */
export class ListUnreadable extends Problem {
  readonly code = 'list-unreadable';
  readonly status = 422;
}

/** More rows than are read in one go. */
export class ListTooLong extends Problem {
  readonly code = 'list-too-long';
  readonly status = 422;
}

/** Rows that cannot be read in, told one by one; nothing was read in. */
export class RowsRejected extends Problem {
  readonly code = 'rows-rejected';
  readonly status = 422;
}

/** The import was undone before, or is more than a day old. */
export class ImportStands extends Problem {
  readonly code = 'import-stands';
  readonly status = 409;
}

/** She asks to join a group that she is in. */
export class AlreadyMember extends Problem {
  readonly code = 'already-member';
  readonly status = 409;
}

/** So many wait for an answer that no more are taken. */
export class TooManyWaiting extends Problem {
  readonly code = 'too-many-waiting';
  readonly status = 409;
}
