import { groups, sameGoingOn, type Called, type Change } from '../history.rules.js';
import type { InUse } from './plan.rules.js';

/** A version that begins on the day; one without an old municipality begins a new one. */
export interface Opened extends Called {
  readonly municipalityId: string;
  readonly isNew: boolean;
}

/** What becomes of a municipality that was there the day before. */
export interface Fate {
  readonly municipalityId: string;
  readonly number: string;
  /** It is there on the day after too, by whatever number and name. */
  readonly goesOn: boolean;
  /** Those who take over what it had, itself among them where it goes on. */
  readonly heirIds: readonly string[];
}

/** The map after the day, as what is to be written. */
export interface Drawing {
  /** Whose version of the day before ends. */
  readonly closed: readonly string[];
  readonly opened: readonly Opened[];
  readonly fates: readonly Fate[];
}

/**
 * The map as the rows change it. A municipality goes on when its number does, or when it alone gets a new one; a merger or a
 * split under new numbers ends the old and begins the new: the same rule that the history since 2017 was read by.
 */
export function drawn(
  rows: readonly Change[],
  inUse: ReadonlyMap<string, InUse>,
  newIdOf: (number: string) => string,
): Drawing {
  const leaving = groups(rows, ({ from }) => from.number);
  const goingOn = new Map<string, { before: InUse; called: Called }>();
  for (const onward of leaving) {
    const { from } = onward[0]!;
    const called = sameGoingOn(from, onward);
    if (called) goingOn.set(called.number, { before: inUse.get(from.number)!, called });
  }
  const idOf = (number: string) => goingOn.get(number)?.before.municipalityId ?? newIdOf(number);
  const arriving = [...new Map(rows.map(({ to }) => [to.number, to])).values()];
  const fates = leaving.map((onward) => fateOf(inUse.get(onward[0]!.from.number)!, onward, idOf));
  const staying = new Set([...goingOn.values()].filter(isCalledTheSame).map(({ before }) => before.municipalityId));
  return {
    closed: fates.map(({ municipalityId }) => municipalityId).filter((id) => !staying.has(id)),
    opened: arriving
      .map((called) => ({ ...called, municipalityId: idOf(called.number), isNew: !goingOn.has(called.number) }))
      .filter(({ municipalityId }) => !staying.has(municipalityId)),
    fates,
  };
}

const isCalledTheSame = ({ before, called }: { before: InUse; called: Called }) =>
  before.number === called.number && before.officialName === called.officialName;

function fateOf({ municipalityId, number }: InUse, onward: readonly Change[], idOf: (number: string) => string): Fate {
  const heirIds = [...new Set(onward.map(({ to }) => idOf(to.number)))];
  return { municipalityId, number, goesOn: heirIds.includes(municipalityId), heirIds };
}
