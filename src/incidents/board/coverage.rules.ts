import type { Coverage } from '../../contract/board.js';
import type { RequestState } from '../../contract/requests.js';
import type { KeptLine } from '../request/lines.rules.js';
import { agreedStates, offeringStates } from '../request/request.rules.js';

type CountedNeed = {
  readonly id: string;
  readonly capability: string;
  readonly unit: string;
  readonly quantity: number;
};
type CountedRequest = {
  readonly state: RequestState;
  readonly needs: readonly CountedNeed[];
  readonly offered: readonly KeptLine[];
  readonly agreed: readonly KeptLine[];
};

const named = ({ capability, unit }: CountedNeed): string => `${capability} ${unit}`;

/**
 * What is asked, offered and agreed of each capability. A need is asked of several groups together and counts once, as long as
 * one request for it stands; what each group offers of it is added up.
 */
export function coverageOf(requests: readonly CountedRequest[]): Coverage[] {
  const rows = new Map<string, Coverage>();
  const counted = new Set<string>();
  const rowOf = (need: CountedNeed): Coverage => {
    const row = rows.get(named(need)) ?? {
      capability: need.capability,
      unit: need.unit,
      asked: 0,
      offered: 0,
      agreed: 0,
    };
    rows.set(named(need), row);
    return row;
  };
  for (const { state, needs, offered, agreed } of requests) {
    if (state === 'withdrawn') continue;
    for (const need of needs) {
      const row = rowOf(need);
      if (!counted.has(need.id)) row.asked += need.quantity;
      counted.add(need.id);
      if (offeringStates.has(state)) row.offered += quantityOf(offered, need);
      if (agreedStates.has(state)) row.agreed += quantityOf(agreed, need);
    }
  }
  return [...rows.keys()].toSorted().map((key) => rows.get(key)!);
}

function quantityOf(lines: readonly KeptLine[], { id }: CountedNeed): number {
  return lines.find(({ needId }) => needId === id)?.quantity ?? 0;
}
