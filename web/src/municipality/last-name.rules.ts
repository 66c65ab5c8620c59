import type { MunicipalityFound } from '../../../src/contract/municipalities.js';

/** The municipality with a name, also where several have come after it: then the last that it had. */
export function withLastName(found: MunicipalityFound): MunicipalityFound {
  const name = found.name ?? found.versions.at(-1)?.name;
  return name === undefined ? found : { ...found, name };
}
