import type { EquipmentState } from '../../contract/equipment.js';
import type { Urgency } from '../../contract/needs.js';

type Effect = { readonly to: EquipmentState; readonly from: readonly EquipmentState[] };

/** What a need makes of the thing that it is about, and from which states; it never makes anything better. */
const effects: Readonly<Record<Urgency, Effect>> = {
  can_wait: { to: 'to_watch', from: ['operational'] },
  soon: { to: 'needs_repair', from: ['operational', 'to_watch'] },
  now: { to: 'out_of_service', from: ['operational', 'to_watch', 'needs_repair'] },
};

/** How a thing stands after somebody has reported a need of this urgency. */
export function stateForNeed(urgency: Urgency): Effect {
  return effects[urgency];
}
