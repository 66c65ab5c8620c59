import type { NumberChange } from './heirs.rules.js';

/** What a row of the change table can be; a split of which a part joins others is both. */
export type ChangeKind = 'merge' | 'split' | 'split+merge' | 'renumber' | 'rename';
export type EventKind = Exclude<ChangeKind, 'split+merge'>;

/** A municipality as it is called: number and the official name, whose parts stand between ` - `. */
export type Called = { readonly number: string; readonly officialName: string };
export type Change = { readonly on: string; readonly kind: ChangeKind; readonly from: Called; readonly to: Called };

/** How a municipality was called for a time; null where the facts do not tell when it began, or where it goes on. */
export interface VersionFact {
  /** The number that the municipality bears today, or bore last. */
  readonly lastNumber: string;
  readonly number: string;
  readonly officialNames: readonly string[];
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface EventFact extends NumberChange {
  readonly kind: EventKind;
}

type Chain = { lastNumber: string };
type Open = Called & { readonly chain: Chain; readonly validFrom: string | null };
type Told = Omit<VersionFact, 'lastNumber'> & { readonly chain: Chain };

/** The parts of an official name, in the order in which they are written. */
export function partsOf(officialName: string): string[] {
  return officialName.split(' - ').map((part) => part.trim());
}

/**
 * Every version of every municipality that the changes and today's list tell of.
 * A municipality goes on when its number does, or when it alone gets a new one; a merger or a split under new numbers
 * ends the old and begins the new. Nothing is known of the time before the first change.
 */
export function versionsOf(today: readonly Called[], changes: readonly Change[]): VersionFact[] {
  const told: Told[] = [];
  const open = new Map<string, Open>();
  for (const rows of byDay(changes)) tellDay(rows, open, told);
  for (const called of today) {
    if (!open.has(called.number)) open.set(called.number, begun(called, null));
  }
  for (const version of open.values()) told.push(closed(version, null));
  return told.map(({ chain, ...version }) => ({ lastNumber: chain.lastNumber, ...version }));
}

/** The changes as events: all that joined one municipality on a day is one merger, all that came out of one is one split. */
export function eventsOf(changes: readonly Change[]): EventFact[] {
  const single = changes
    .filter(({ kind }) => kind === 'renumber' || kind === 'rename')
    .map((row) => eventOf(row.kind as EventKind, [row]));
  const merged = changes.filter(({ kind }) => kind === 'merge' || kind === 'split+merge');
  const parted = changes.filter(({ kind }) => kind === 'split' || kind === 'split+merge');
  return [
    ...single,
    ...groups(merged, ({ on, to }) => on + to.number).map((rows) => eventOf('merge', rows)),
    ...groups(parted, ({ on, from }) => on + from.number).map((rows) => eventOf('split', rows)),
  ];
}

function tellDay(rows: readonly Change[], open: Map<string, Open>, told: Told[]): void {
  const on = rows[0]?.on ?? '';
  // All leave before any arrives: on one day a number may pass from one municipality to another.
  const leaving = groups(rows, ({ from }) => from.number).map((onward) => leave(onward, open));
  for (const { before, heir } of leaving) {
    const after = goOn(before, heir, on);
    if (after) open.set(after.number, after);
    if (after !== before) told.push(closed(before, on));
  }
  for (const { to } of rows) {
    if (!open.has(to.number)) open.set(to.number, begun(to, on));
  }
}

function leave(onward: readonly Change[], open: Map<string, Open>): { before: Open; heir: Called | undefined } {
  const { from } = onward[0]!;
  const before = open.get(from.number) ?? begun(from, null);
  open.delete(from.number);
  return { before, heir: sameGoingOn(from, onward) };
}

/** The version that follows; the same one if nothing is called otherwise, none if the municipality has ended. */
function goOn(before: Open, heir: Called | undefined, on: string): Open | undefined {
  if (!heir) return undefined;
  if (heir.number === before.number && heir.officialName === before.officialName) return before;
  before.chain.lastNumber = heir.number;
  return { ...heir, chain: before.chain, validFrom: on };
}

function begun(called: Called, validFrom: string | null): Open {
  return { ...called, chain: { lastNumber: called.number }, validFrom };
}

/** What the same municipality is called after the day, if it goes on at all. */
export function sameGoingOn(from: Called, onward: readonly Change[]): Called | undefined {
  const kept = onward.find(({ to }) => to.number === from.number);
  const renumbered = onward.length === 1 && onward[0]?.kind === 'renumber' ? onward[0] : undefined;
  return (kept ?? renumbered)?.to;
}

function closed({ number, officialName, chain, validFrom }: Open, validTo: string | null): Told {
  return { chain, number, officialNames: partsOf(officialName), validFrom, validTo };
}

function eventOf(kind: EventKind, rows: readonly Change[]): EventFact {
  return {
    kind,
    on: rows[0]?.on ?? '',
    fromNumbers: distinct(rows.map(({ from }) => from.number)),
    toNumbers: distinct(rows.map(({ to }) => to.number)),
  };
}

function distinct(numbers: readonly string[]): string[] {
  return [...new Set(numbers)].toSorted();
}

function byDay(changes: readonly Change[]): Change[][] {
  return groups(
    changes.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    ({ on }) => on,
  );
}

export function groups<Row>(rows: readonly Row[], by: (row: Row) => string): Row[][] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(by(row), [...(found.get(by(row)) ?? []), row]);
  return [...found.values()];
}
