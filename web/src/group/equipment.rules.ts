import type { Grant } from '../../../src/contract/access.js';
import type {
  ChangeEquipmentItem,
  CreateEquipmentItem,
  EquipmentItem,
  EquipmentState,
} from '../../../src/contract/equipment.js';

/** How things can be, the best first. */
export const states: readonly EquipmentState[] = [
  'operational',
  'to_watch',
  'needs_repair',
  'out_of_service',
  'retired',
];

/** The kinds that every group is offered; others are named by the group itself. */
export const commonKinds: readonly string[] = [
  'cooking',
  'water',
  'bedding',
  'clothing',
  'light',
  'power',
  'first_aid',
  'communication',
  'transport',
];

/** What is being written about something that the group has. */
export type EquipmentDraft = {
  name: string;
  kind: string;
  quantity: number | null;
  place: string;
  state: EquipmentState;
  note: string;
};

/** A form filled in with what is known; something new is kept where the group meets. */
export function equipmentDraft(item: EquipmentItem | undefined, meetingPlace: string | null): EquipmentDraft {
  if (!item) {
    return { name: '', kind: 'cooking', quantity: 1, place: meetingPlace ?? '', state: 'operational', note: '' };
  }
  const { name, kind, quantity, place, state, note } = item;
  return { name, kind, quantity, place, state, note: note ?? '' };
}

/** Something new as it is sent. */
export function toCreateItem({ name, kind, quantity, place, state, note }: EquipmentDraft): CreateEquipmentItem {
  const said = note.trim();
  return { name: name.trim(), kind, quantity: quantity ?? 1, place: place.trim(), state, ...(said && { note: said }) };
}

/** A change as it is sent; what the form does not show is kept. */
export function toChangeItem({ name, kind, quantity, place, state, note }: EquipmentDraft): ChangeEquipmentItem {
  return {
    name: name.trim(),
    kind,
    ...(quantity !== null && { quantity }),
    place: place.trim(),
    state,
    note: note.trim() || null,
  };
}

const holds = (grants: readonly Grant[], groupId: string, roles: readonly Grant['role'][]) =>
  grants.some((grant) => grant.groupId === groupId && roles.includes(grant.role));

/** True when these grants let somebody keep the group's equipment. */
export function mayKeep(grants: readonly Grant[], groupId: string): boolean {
  return holds(grants, groupId, ['group_leader', 'group_deputy', 'storekeeper']);
}

/** True when these grants open the group's own page. */
export function mayLead(grants: readonly Grant[], groupId: string): boolean {
  return holds(grants, groupId, ['group_leader', 'group_deputy']);
}
