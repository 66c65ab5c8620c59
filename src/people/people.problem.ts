import { Problem } from '../platform/problem.js';

/** Without it nothing would reach her, or she could not sign in any more. */
export class AddressNeeded extends Problem {
  readonly code = 'address-needed';
  readonly status = 409;
}

/** She is signed in by it; `anyway` says that she knows. */
export class SignedInBy extends Problem {
  readonly code = 'signed-in-by-it';
  readonly status = 409;
}

/** As many addresses as anybody has. */
export class TooManyAddresses extends Problem {
  readonly code = 'too-many-addresses';
  readonly status = 409;
}

/** She has made it her own, or others have given it to her, and she is more than a member of one group: only she takes it away. */
export class AddressIsHers extends Problem {
  readonly code = 'address-is-hers';
  readonly status = 409;
}

/** Whoever leads a group adds and takes away her own addresses as everybody does, by the code that goes there; not on the roster. */
export class AddressesAreOwn extends Problem {
  readonly code = 'addresses-are-own';
  readonly status = 409;
}
