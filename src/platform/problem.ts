/** One thing that is wrong with what was sent. */
export type Fault = {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** A refusal that the caller can understand and act on. Anything else that is thrown is a bug. */
export abstract class Problem extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined = undefined;

  constructor(
    readonly facts: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(new.target.name);
    this.name = new.target.name;
  }
}

/** Nobody is signed in, or the session is over. */
export class NotSignedIn extends Problem {
  readonly code = 'not-signed-in';
  readonly status = 401;
}

/** Signed in, and may know of it, but may not do this. */
export class NotPermitted extends Problem {
  readonly code = 'not-permitted';
  readonly status = 403;
}

/** It does not exist, or the asker may not know that it does. */
export class NotFound extends Problem {
  readonly code = 'not-found';
  readonly status = 404;
}

/** The request came from a page of another origin. */
export class ForeignOrigin extends Problem {
  readonly code = 'foreign-origin';
  readonly status = 403;
}

/** The state does not allow the move. */
export class MoveRefused extends Problem {
  readonly code = 'move-refused';
  readonly status = 409;
}

/** Somebody else changed it first. */
export class Stale extends Problem {
  readonly code = 'stale';
  readonly status = 412;
}

/** Well-formed and wrong; each fault says where. */
export class Invalid extends Problem {
  readonly code = 'invalid';
  readonly status = 422;
}

/** It cannot even be read. */
export class Unreadable extends Problem {
  readonly code = 'unreadable';
  readonly status = 400;
}

/** More than is taken in one go. */
export class TooLarge extends Problem {
  readonly code = 'too-large';
  readonly status = 413;
}

/** A content type that is not taken here. */
export class WrongType extends Problem {
  readonly code = 'wrong-type';
  readonly status = 415;
}

/** The same idempotency key came with another body. */
export class KeyReused extends Problem {
  readonly code = 'idempotency-key-reused';
  readonly status = 422;
}

/** Too often; `Retry-After` says when it is welcome again. */
export class TooMany extends Problem {
  readonly code = 'too-many-requests';
  readonly status = 429;
  override readonly retryAfter: number;

  constructor(retryAfter: number) {
    super({ seconds: retryAfter });
    this.retryAfter = retryAfter;
  }
}

/** Something we rest on cannot be reached just now; nothing was changed. */
export class Unavailable extends Problem {
  readonly code = 'unavailable';
  readonly status = 503;
  override readonly retryAfter = 2;
}

/** A fault of ours; the log has the details under the trace id. */
export class Unexpected extends Problem {
  readonly code = 'unexpected';
  readonly status = 500;
}
