import { z } from 'zod';
import type { PlannedEvent } from '../../contract/municipality-events.js';
import type { RegisterAnswer, RegisteredChange } from '../../contract/registers.js';
import { eventsOf, groups, type Change, type ChangeKind } from '../history.rules.js';
import type { RegisterLine } from './register.line.js';

const Row = z.object({
  oldCode: z.string().nullable(),
  oldName: z.string().nullable(),
  newCode: z.string().nullable(),
  newName: z.string().nullable(),
  changeOccurred: z.iso.date(),
});
type Row = z.infer<typeof Row>;
type Way = Row & { oldCode: string; newCode: string };
const Changes = z.object({ codeChanges: z.array(Row) });

const isWay = (row: Row): row is Way => /^\d{4}$/.test(row.oldCode ?? '') && /^\d{4}$/.test(row.newCode ?? '');

/** Asks Statistics Norway what happens to the municipalities; what it says is shown to the operator, and done by nobody but her. */
export class ChangeRegister {
  constructor(private readonly line: RegisterLine | undefined) {}

  /** What happens from the day on, as it would be planned here, the first day first. */
  async since(from: string): Promise<RegisterAnswer<RegisteredChange>> {
    const words = new URLSearchParams({ from, includeFuture: 'true' });
    const answer = await this.line?.ask(`/classifications/131/changes.json?${words}`, Changes);
    if (answer === undefined) return { items: [], reachable: false };
    const days = groups((answer?.codeChanges ?? []).filter(isWay), ({ changeOccurred }) => changeOccurred);
    const items = days.map((rows) => ({ day: rows[0]!.changeOccurred, events: plannedOf(rows) }));
    return { items: items.toSorted((one, other) => (one.day < other.day ? -1 : 1)), reachable: true };
  }
}

function plannedOf(rows: readonly Way[]): PlannedEvent[] {
  const names = new Map(rows.map(({ newCode, newName }) => [newCode, newName ?? newCode]));
  return eventsOf(rows.map((row) => changeOf(row, rows))).map(({ kind, fromNumbers, toNumbers }) => ({
    kind,
    from: [...fromNumbers],
    to: toNumbers.map((number) => ({ number, officialName: names.get(number) ?? number })),
  }));
}

/** The register tells from what to what; what kind of event that is follows from how many ways lead out and in. */
function changeOf(row: Way, rows: readonly Way[]): Change {
  return {
    on: row.changeOccurred,
    kind: kindOf(row, rows),
    from: { number: row.oldCode, officialName: row.oldName ?? row.oldCode },
    to: { number: row.newCode, officialName: row.newName ?? row.newCode },
  };
}

function kindOf({ oldCode, newCode }: Way, rows: readonly Way[]): ChangeKind {
  const parts = rows.filter((row) => row.oldCode === oldCode).length > 1;
  const joins = rows.filter((row) => row.newCode === newCode).length > 1;
  if (parts) return joins ? 'split+merge' : 'split';
  if (joins) return 'merge';
  return oldCode === newCode ? 'rename' : 'renumber';
}
