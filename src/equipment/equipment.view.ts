import type { EquipmentItem } from '../contract/equipment.js';

/** An item as one statement finds it. */
export type EquipmentRow = Readonly<EquipmentItem>;

/** An item as the members of its group see it. */
export function viewEquipmentItem(row: EquipmentRow): EquipmentItem {
  return { ...row };
}
