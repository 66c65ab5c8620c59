import type { DeedName } from '../../access/policies.rules.js';
import type { IncidentState } from '../../contract/incidents.js';
import { MoveRefused } from '../../platform/problem.js';

type Rule = { readonly deed: DeedName; readonly from: readonly IncidentState[]; readonly to?: IncidentState };

/** What may be done with an incident, by whom, in which states, and the state that follows where it changes. */
export const incidentMoves = {
  ask: { deed: 'request.ask', from: ['open'] },
  // The evaluation is written when it is over.
  note: { deed: 'incident.note', from: ['open', 'closed'] },
  close: { deed: 'incident.close', from: ['open'], to: 'closed' },
} as const satisfies Record<string, Rule>;

export type IncidentMove = keyof typeof incidentMoves;

/** The state after the move; throws `MoveRefused` where the table above does not have it. */
export function afterIncidentMove(state: IncidentState, move: IncidentMove): IncidentState {
  const { from, to }: Rule = incidentMoves[move];
  if (!from.includes(state)) throw new MoveRefused({ state, move });
  return to ?? state;
}
