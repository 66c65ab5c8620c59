import { MunicipalityDecision, MunicipalityHeir, MunicipalityPlan, MunicipalityTrail } from './events/plan.entity.js';
import { County, Municipality, MunicipalityEvent, MunicipalityVersion } from './municipality.entity.js';

/** The tables of this place. */
export const municipalitiesEntities = [
  County,
  Municipality,
  MunicipalityVersion,
  MunicipalityEvent,
  MunicipalityPlan,
  MunicipalityHeir,
  MunicipalityDecision,
  MunicipalityTrail,
];
