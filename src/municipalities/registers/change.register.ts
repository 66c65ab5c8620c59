import { z } from 'zod';
import type { RegisteredChanges } from '../../contract/registers.js';
import { groups } from '../history.rules.js';
import { dayOf, type MapBeside, type Way } from './changes.rules.js';
import type { RegisterLine } from './register.line.js';

/** A number that begins has nothing before it, one that ends nothing after: the register then leaves that side out as a whole. */
const Row = z.object({
  oldCode: z.string().nullable(),
  oldName: z.string().nullable(),
  newCode: z.string().nullable(),
  newName: z.string().nullable(),
  changeOccurred: z.iso.date(),
});
type Row = z.infer<typeof Row>;
const Changes = z.object({ codeChanges: z.array(z.unknown()) });

/** Asks what our map has on the day before, and on the day. */
type LookUp = (day: string) => Promise<MapBeside>;

/** Asks Statistics Norway what happens to the municipalities; what it says is shown to the operator, and done by nobody but her. */
export class ChangeRegister {
  constructor(private readonly line: RegisterLine | undefined) {}

  /** What happens from the day on, as it would be planned here, the first day first. */
  async since(from: string, mapBeside: LookUp): Promise<RegisteredChanges> {
    // The register answers with what happens after the day that is named.
    const words = new URLSearchParams({ from: dayBefore(from), includeFuture: 'true' });
    const answer = await this.line?.ask(`/classifications/131/changes?${words}`, Changes);
    // Without a table of changes there is nothing that could be known, which is another thing than that nothing happens.
    if (!answer) return { items: [], reachable: false, unread: 0 };
    const rows = answer.codeChanges.map((row) => Row.safeParse(row));
    const ways = rows.flatMap(({ data }) => (data ? wayOf(data) : []));
    const days = groups(ways, ({ changeOccurred }) => changeOccurred);
    const items = await Promise.all(days.map((ofDay) => read(ofDay, mapBeside)));
    return {
      items: items
        .filter(({ events, adjustments }) => events.length + adjustments.length > 0)
        .toSorted((one, other) => (one.day < other.day ? -1 : 1)),
      reachable: true,
      unread: rows.filter(({ success }) => !success).length,
    };
  }
}

async function read(ways: readonly Way[], mapBeside: LookUp) {
  const day = ways[0]!.changeOccurred;
  return { day, ...dayOf(ways, await mapBeside(day)) };
}

const isCode = (code: string | null): code is string => /^\d{4}$/.test(code ?? '');

function wayOf({ oldCode, oldName, newCode, newName, changeOccurred }: Row): Way[] {
  if (!isCode(oldCode) || !isCode(newCode)) return [];
  return [{ oldCode, newCode, oldName: oldName ?? oldCode, newName: newName ?? newCode, changeOccurred }];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
