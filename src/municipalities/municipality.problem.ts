import { Problem } from '../platform/problem.js';

/** The number has several heirs, and only a human can say which one is meant; `heirs` names them. */
export class MunicipalityAmbiguous extends Problem {
  readonly code = 'municipality-ambiguous';
  readonly status = 422;
}
