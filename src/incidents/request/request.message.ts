import type { AskedNeed } from '../../contract/requests.js';
import { unitOf } from '../../contract/groups.js';
import type { Messages, NeedFacts } from '../../outreach/message.facts.js';
import type { KeptLine } from './lines.rules.js';
import type { NeedRow, RequestRow } from './request.view.js';

type FactsOf<Kind extends keyof Messages> = Omit<Messages[Kind], 'link'>;

const maybeDate = (at: string | null | undefined): Date | undefined => (at ? new Date(at) : undefined);

/** The unit that a need is counted in; a capability of a group's own naming is counted in units. */
export const unitFor = ({ capability, unit }: Pick<AskedNeed, 'capability' | 'unit'>): string =>
  unit ?? unitOf[capability] ?? 'units';

/** A need that is about to be asked, as a message says it. */
export function sayAsked(need: AskedNeed): NeedFacts {
  const { capability, quantity, place } = need;
  return { capability, unit: unitFor(need), quantity, from: maybeDate(need.from), to: maybeDate(need.to), place };
}

function sayNeed(need: NeedRow): NeedFacts {
  const { capability, unit, quantity } = need;
  return {
    capability,
    unit,
    quantity,
    from: maybeDate(need.from_at),
    to: maybeDate(need.to_at),
    place: need.place ?? undefined,
  };
}

function sayLines(lines: readonly KeptLine[], needs: readonly NeedRow[]): NeedFacts[] {
  return needs.flatMap((need) => {
    const line = lines.find(({ needId }) => needId === need.id);
    if (!line) return [];
    return [{ ...sayNeed(need), quantity: line.quantity, ...(line.from && { from: new Date(line.from) }) }];
  });
}

/** What the first contact and those after her are told when a group is asked. */
export function askingFacts(row: RequestRow): FactsOf<'request_to_leader'> {
  return {
    municipality: row.municipality_name,
    group: row.group_name,
    incident: row.title,
    place: row.place?.name,
    needs: row.needs.map(sayNeed),
    message: row.message ?? undefined,
    agency: row.requester?.agency,
    payer: row.payer,
  };
}

/** What the group is told when the municipality has said yes. */
export function agreedFacts(row: RequestRow): FactsOf<'agreed'> {
  return {
    municipality: row.municipality_name,
    group: row.group_name,
    incident: row.title,
    lines: sayLines(row.agreed, row.needs),
  };
}
