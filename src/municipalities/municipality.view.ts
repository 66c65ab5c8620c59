import type { Municipality, MunicipalityFound } from '../contract/municipalities.js';

/** A municipality as the view `municipality_today` knows it. */
export interface MunicipalityToday {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly official_names: string[];
  readonly county_number: string;
  readonly county_name: string;
  /** Null where it has been called so since before the facts begin. */
  readonly valid_from: string | null;
}

/** What is found, before its history is told. */
export type Found = Omit<MunicipalityFound, 'versions' | 'events'>;

const factsBegin = '2017-01-01';

/** A municipality as it is called today; `validFrom` is the day the facts begin where the day itself is not known. */
export function viewMunicipality(row: MunicipalityToday): Municipality {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    officialNames: row.official_names,
    county: { number: row.county_number, name: row.county_name },
    validFrom: row.valid_from ?? factsBegin,
  };
}

/** One that is there today, as it was asked for. */
export function viewFound(askedFor: string, row: MunicipalityToday): Found {
  return { askedFor, superseded: false, supersededBy: [], ...viewMunicipality(row) };
}

/** One that is no more: its heir in its place if there is exactly one, else only the list of them. */
export function viewSuperseded(askedFor: string, heirs: readonly MunicipalityToday[]): Found {
  const supersededBy = heirs.map(viewMunicipality);
  return { askedFor, superseded: true, supersededBy, ...(supersededBy.length === 1 && supersededBy[0]) };
}
