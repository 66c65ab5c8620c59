import type { DueKind, HoleKind } from '../contract/readiness.js';

/**
 * What a place further up finds out about readiness. `finds` is a query that takes the ids of the groups ($1 uuid[]), the municipality that
 * looks ($2 uuid, null for the group itself) and the day that is looked at ($3 date), and answers with rows of numbers, never names: for a
 * hole `group_id uuid` (null: the municipality's own) and `count integer`, for something due also `due_on date`. It is run by the service itself.
 */
export type ReadinessSource = { readonly finds: string } & ({ readonly hole: HoleKind } | { readonly due: DueKind });

const declared: ReadinessSource[] = [];

/** Declares something that readiness shows; each kind once. */
export function readinessSource(source: ReadinessSource): ReadinessSource {
  const kind = kindOf(source);
  if (declared.some((other) => kindOf(other) === kind))
    throw new Error(`The readiness source ${kind} is declared twice.`);
  declared.push(source);
  return source;
}

/** Everything that what is loaded has declared. */
export function readinessSources(): readonly ReadinessSource[] {
  return declared;
}

const kindOf = (source: ReadinessSource): string => ('hole' in source ? source.hole : source.due);
