import type { PlannedEvent } from '../../contract/municipality-events.js';
import type { BorderAdjustment } from '../../contract/registers.js';
import { eventsOf, groups, type Change, type ChangeKind } from '../history.rules.js';

/** One way from a number to a number, as Statistics Norway writes it. */
export interface Way {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly changeOccurred: string;
}

/** What the map is when the register's ways are read against it. */
export interface MapBeside {
  /** The numbers that municipalities bear the day before. */
  readonly inUse: ReadonlySet<string>;
  /** What is on our map for that day already. */
  readonly known: readonly { kind: string; fromNumbers: readonly string[]; toNumbers: readonly string[] }[];
}

/** What a day's ways come to: what would be planned here, and what moves nothing. */
export interface ReadDay {
  readonly events: PlannedEvent[];
  readonly adjustments: BorderAdjustment[];
}

/** The ways of one day, read against the map of the day before; what is on our map already is left out. */
export function dayOf(ways: readonly Way[], { inUse, known }: MapBeside): ReadDay {
  const livesOn = (number: string) =>
    inUse.has(number) && (keepsNumber(ways, number) || ways.every(({ oldCode }) => oldCode !== number));
  const adjusts = ({ oldCode, newCode }: Way) => oldCode !== newCode && keepsNumber(ways, oldCode) && livesOn(newCode);
  const moving = withThoseJoined(
    ways.filter((way) => !adjusts(way)),
    inUse,
  );
  const isKnown = ({ kind, from, to }: PlannedEvent) =>
    known.some((one) => one.kind === kind && same(one.fromNumbers, from) && same(one.toNumbers, to.map(numberOf)));
  return {
    events: plannedOf(moving.filter((way) => !isNothing(way, moving))).filter((event) => !isKnown(event)),
    adjustments: groups(ways.filter(adjusts), ({ oldCode }) => oldCode).map(adjustmentOf),
  };
}

const numberOf = ({ number }: { number: string }) => number;
const same = (one: readonly string[], other: readonly string[]) => String(one.toSorted()) === String(other.toSorted());
const keepsNumber = (ways: readonly Way[], number: string) =>
  ways.some(({ oldCode, newCode }) => oldCode === number && newCode === number);

/** Whoever others join goes on, also where the register does not say so in a row of its own. */
function withThoseJoined(ways: readonly Way[], inUse: ReadonlySet<string>): readonly Way[] {
  const joined = ways.filter(({ newCode }) => inUse.has(newCode) && ways.every(({ oldCode }) => oldCode !== newCode));
  const own = new Map(joined.map((way) => [way.newCode, { ...way, oldCode: way.newCode, oldName: way.newName }]));
  return [...ways, ...own.values()];
}

/** Goes on as it was, and nobody comes or leaves. */
function isNothing({ oldCode, oldName, newCode, newName }: Way, ways: readonly Way[]): boolean {
  const others = ways.filter((way) => way.oldCode === oldCode || way.newCode === oldCode).length > 1;
  return oldCode === newCode && oldName === newName && !others;
}

function adjustmentOf(ways: readonly Way[]): BorderAdjustment {
  const { oldCode, oldName } = ways[0]!;
  return {
    from: { number: oldCode, name: oldName },
    to: ways.map(({ newCode, newName }) => ({ number: newCode, name: newName })),
  };
}

function plannedOf(ways: readonly Way[]): PlannedEvent[] {
  const names = new Map(ways.map(({ newCode, newName }) => [newCode, newName]));
  return eventsOf(ways.map((way) => changeOf(way, ways))).map(({ kind, fromNumbers, toNumbers }) => ({
    kind,
    from: [...fromNumbers],
    to: toNumbers.map((number) => ({ number, officialName: names.get(number) ?? number })),
  }));
}

/** The register tells from what to what; what kind of event that is follows from how many ways lead out and in. */
function changeOf(way: Way, ways: readonly Way[]): Change {
  return {
    on: way.changeOccurred,
    kind: kindOf(way, ways),
    from: { number: way.oldCode, officialName: way.oldName },
    to: { number: way.newCode, officialName: way.newName },
  };
}

function kindOf({ oldCode, newCode }: Way, ways: readonly Way[]): ChangeKind {
  const parts = ways.filter((way) => way.oldCode === oldCode).length > 1;
  const joins = ways.filter((way) => way.newCode === newCode).length > 1;
  if (parts) return joins ? 'split+merge' : 'split';
  if (joins) return 'merge';
  return oldCode === newCode ? 'rename' : 'renumber';
}
