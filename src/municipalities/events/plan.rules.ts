import type { PlanMunicipalityEvent, PlannedEvent } from '../../contract/municipality-events.js';
import type { Change } from '../history.rules.js';

/** A municipality as it is called the day before something happens. */
export interface InUse {
  readonly municipalityId: string;
  readonly number: string;
  readonly officialName: string;
  /** It is known to be called otherwise, or to end, on that day or later. */
  readonly changesLater: boolean;
}

/** What the map is when something is planned for it. */
export interface MapBefore {
  readonly today: string;
  /** By number; also numbers that are only planned, which are not free either. */
  readonly inUse: ReadonlyMap<string, InUse>;
  readonly taken: ReadonlySet<string>;
  readonly counties: ReadonlySet<string>;
}

/** Why a plan is nonsense. */
export type Nonsense =
  | 'too-late'
  | 'too-far'
  | 'unknown-number'
  | 'number-in-use'
  | 'changes-later'
  | 'wrong-shape'
  | 'nothing-changes'
  | 'circular'
  | 'unknown-county'
  | 'two-names';

export type Refusal = { readonly reason: Nonsense; readonly number: string };

const longestBehindDays = 31;
const furthestAheadDays = 5 * 366;
const oneDayMs = 86_400_000;

/** The plan as Statistics Norway would write it: one row for each way from a number to another, each once. */
export function rowsOf(plan: PlanMunicipalityEvent, before: MapBefore): Change[] {
  const ways = plan.events.flatMap(({ kind, from, to }) =>
    from.flatMap((number) => to.map((called) => ({ kind, from: number, to: called }))),
  );
  const distinct = [...new Map(ways.map((way) => [`${way.from} ${way.to.number}`, way])).values()];
  return distinct.map(({ kind, from, to }) => ({
    on: plan.day,
    kind: kindOf(kind, from, to.number, distinct),
    from: { number: from, officialName: before.inUse.get(from)?.officialName ?? '' },
    to,
  }));
}

type Way = { kind: PlannedEvent['kind']; from: string; to: { number: string } };

function kindOf(kind: Way['kind'], from: string, to: string, ways: readonly Way[]): Change['kind'] {
  const parts = ways.filter((way) => way.from === from).length > 1;
  const joins = ways.filter((way) => way.to.number === to).length > 1;
  if (parts && joins) return 'split+merge';
  if (parts) return 'split';
  return joins ? 'merge' : kind;
}

/** The first thing that makes the plan nonsense; nothing where it can be carried out. */
export function refusalOf(plan: PlanMunicipalityEvent, before: MapBefore): Refusal | undefined {
  return (
    ofDay(plan.day, before.today) ??
    first(plan.events, ofShape) ??
    ofCircle(plan.events) ??
    first(leaving(plan), (number) => ofLeaving(number, before)) ??
    first(arriving(plan), ({ number }) => ofArriving(number, plan, before)) ??
    ofNames(plan) ??
    ofNothing(plan, before)
  );
}

function first<Item>(items: readonly Item[], look: (item: Item) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const refusal = look(item);
    if (refusal) return refusal;
  }
  return undefined;
}

const leaving = ({ events }: PlanMunicipalityEvent) => [...new Set(events.flatMap(({ from }) => from))];
const arriving = ({ events }: PlanMunicipalityEvent) => events.flatMap(({ to }) => to);

function ofDay(day: string, today: string): Refusal | undefined {
  const ahead = (Date.parse(day) - Date.parse(today)) / oneDayMs;
  if (ahead < -longestBehindDays) return { reason: 'too-late', number: day };
  return ahead > furthestAheadDays ? { reason: 'too-far', number: day } : undefined;
}

const isDistinct = (numbers: readonly string[]) => new Set(numbers).size === numbers.length;

/** By the numbers that leave and arrive. */
const shapes: Record<PlannedEvent['kind'], (from: readonly string[], to: readonly string[]) => boolean> = {
  merge: (_, to) => to.length === 1,
  split: (from, to) => from.length === 1 && to.length >= 2,
  renumber: (from, to) => from.length === 1 && to.length === 1,
  rename: (from, to) => from.length === 1 && to.length === 1 && from[0] === to[0],
};

function ofShape({ kind, from, to }: PlannedEvent): Refusal | undefined {
  const number = from[0] ?? '';
  const numbers = to.map((called) => called.number);
  if (!isDistinct(from) || !isDistinct(numbers) || !shapes[kind](from, numbers))
    return { reason: 'wrong-shape', number };
  return kind === 'renumber' && number === numbers[0] ? { reason: 'nothing-changes', number } : undefined;
}

/** What comes out of a number may not lead back to it: two cannot become each other on one day. */
function ofCircle(events: readonly PlannedEvent[]): Refusal | undefined {
  const onward = new Map<string, string[]>();
  for (const { from, to } of events)
    for (const number of from)
      onward.set(number, [...(onward.get(number) ?? []), ...to.map((one) => one.number).filter((n) => n !== number)]);
  const leadsBack = (start: string, at: string, seen: Set<string>): boolean =>
    (onward.get(at) ?? []).some((next) => {
      if (next === start) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsBack(start, next, seen);
    });
  const circular = [...onward.keys()].find((number) => leadsBack(number, number, new Set()));
  return circular === undefined ? undefined : { reason: 'circular', number: circular };
}

function ofLeaving(number: string, { inUse }: MapBefore): Refusal | undefined {
  const found = inUse.get(number);
  if (!found) return { reason: 'unknown-number', number };
  return found.changesLater ? { reason: 'changes-later', number } : undefined;
}

function ofArriving(number: string, plan: PlanMunicipalityEvent, before: MapBefore): Refusal | undefined {
  const counties = new Set([...before.counties, ...(plan.counties ?? []).map((county) => county.number)]);
  if (!counties.has(number.slice(0, 2))) return { reason: 'unknown-county', number };
  if (leaving(plan).includes(number)) return undefined;
  return before.taken.has(number) ? { reason: 'number-in-use', number } : undefined;
}

function ofNames(plan: PlanMunicipalityEvent): Refusal | undefined {
  const names = new Map<string, string>();
  return first(arriving(plan), ({ number, officialName }) => {
    if ((names.get(number) ?? officialName) !== officialName) return { reason: 'two-names', number };
    names.set(number, officialName);
    return undefined;
  });
}

/** A merger that nobody joins is none, nor is a new name that is the old one. */
function ofNothing(plan: PlanMunicipalityEvent, { inUse }: MapBefore): Refusal | undefined {
  return first(plan.events, ({ kind, from: [number = ''], to }) => {
    const called = to[0]!;
    if (kind === 'merge' && joinedBy(plan, called.number) === 1) return { reason: 'wrong-shape', number };
    const isTheOldName = inUse.get(number)?.officialName === called.officialName;
    return kind === 'rename' && isTheOldName ? { reason: 'nothing-changes', number } : undefined;
  });
}

function joinedBy({ events }: PlanMunicipalityEvent, number: string): number {
  return new Set(events.filter(({ to }) => to.some((one) => one.number === number)).flatMap(({ from }) => from)).size;
}
