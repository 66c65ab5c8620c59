import { EquipmentItem } from './equipment-item.entity.js';

/** The tables of this place. */
export const equipmentEntities = [EquipmentItem];
