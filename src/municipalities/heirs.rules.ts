/** One change of the map: from a day on, what was called by some numbers is called by others. */
export interface NumberChange {
  readonly on: string;
  readonly fromNumbers: readonly string[];
  readonly toNumbers: readonly string[];
}

/**
 * Every number in use today that inherits from the given one; several where the map alone cannot tell, never a guess.
 * A number in use today is its own heir; one that no change knows has none.
 */
export function heirsOf(number: string, changes: readonly NumberChange[], current: ReadonlySet<string>): string[] {
  if (current.has(number)) return [number];
  const leavings = changes.filter(({ fromNumbers }) => fromNumbers.includes(number));
  // A number that two municipalities have borne at different times answers with the heirs of both.
  const heirs = leavings.flatMap(({ on, toNumbers }) => toNumbers.flatMap((next) => lastOf(next, on, changes)));
  return [...new Set(heirs)].filter((heir) => current.has(heir)).toSorted();
}

/** Where a number borne on a day has ended up. Days only go forward, so a number that comes back never makes a circle. */
function lastOf(number: string, since: string, changes: readonly NumberChange[]): string[] {
  const later = changes.filter(({ on, fromNumbers }) => on > since && fromNumbers.includes(number));
  const next = later.map(({ on }) => on).toSorted()[0];
  if (next === undefined) return [number];
  const reached = later.filter(({ on }) => on === next).flatMap(({ toNumbers }) => toNumbers);
  return [...new Set(reached)].flatMap((heir) => lastOf(heir, next, changes));
}
