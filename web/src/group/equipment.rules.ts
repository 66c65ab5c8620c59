import type { Grant } from '../../../src/contract/access.js';
import type {
  ChangeEquipmentItem,
  CheckInterval,
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
  placeId: string | null;
  state: EquipmentState;
  note: string;
  serial: string;
  label: string;
  minimum: number | null;
  partOf: string | null;
};

const blank = { name: '', kind: '', quantity: 1, place: '', state: 'operational' as const };
const nothing = { placeId: null, partOf: null, note: null, serial: null, label: null, minimum: null };

/** A form filled in with what is known; something new is kept where the group meets, and what it is nobody guesses, since its checks follow from that. */
export function equipmentDraft(item: EquipmentItem | undefined, meetingPlace: string | null): EquipmentDraft {
  const known = item ?? { ...blank, ...nothing, place: meetingPlace ?? '' };
  const { name, kind, quantity, place, placeId, state, note, serial, label, minimum, partOf } = known;
  const said = { note: note ?? '', serial: serial ?? '', label: label ?? '' };
  return { name, kind, quantity, place, placeId, state, minimum, partOf, ...said };
}

const said = (text: string) => text.trim() || null;

/** In a place of the group's, or wherever it is, in words. */
const where = ({ place, placeId }: EquipmentDraft) => (placeId ? { placeId } : { place: place.trim() });

/** Something new as it is sent; it begins with the checks of its kind unless others are given. */
export function toCreateItem(draft: EquipmentDraft, intervals?: CheckInterval[]): CreateEquipmentItem {
  const { name, kind, quantity, state, minimum, partOf } = draft;
  const told = { note: said(draft.note), serial: said(draft.serial), label: said(draft.label), minimum, partOf };
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  const made = { name: name.trim(), kind, quantity: quantity ?? 1, state, ...where(draft), ...given };
  return intervals ? { ...made, intervals } : made;
}

/** A change as it is sent; how many there are of what is kept in batches is counted there. */
export function toChangeItem(draft: EquipmentDraft, intervals?: CheckInterval[]): ChangeEquipmentItem {
  const { name, kind, quantity, state, minimum, partOf } = draft;
  return {
    name: name.trim(),
    kind,
    ...(quantity !== null && { quantity }),
    ...where(draft),
    state,
    minimum,
    partOf,
    note: said(draft.note),
    serial: said(draft.serial),
    label: said(draft.label),
    ...(intervals && { intervals }),
  };
}

/** A group's own name for a kind, as it is kept; null for what cannot be one. */
export function toKind(words: string): string | null {
  const kind = words
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-zæøå0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40);
  return kind.length < 2 ? null : kind;
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
