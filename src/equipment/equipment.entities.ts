import { EquipmentCheck, EquipmentInterval } from './check/equipment-check.entity.js';
import { EquipmentBatch, EquipmentLoan } from './check/equipment-stock.entity.js';
import { EquipmentItem } from './equipment-item.entity.js';
import { MaintenanceNeed, MaintenancePhoto } from './need/maintenance-need.entity.js';
import { MakeReadyLine, MakeReadyList } from './ready/make-ready.entity.js';
import { EquipmentKind, EquipmentPlace } from './store/equipment-place.entity.js';

/** The tables of this place. */
export const equipmentEntities = [
  EquipmentPlace,
  EquipmentKind,
  EquipmentItem,
  EquipmentInterval,
  EquipmentCheck,
  EquipmentBatch,
  EquipmentLoan,
  MakeReadyList,
  MakeReadyLine,
  MaintenanceNeed,
  MaintenancePhoto,
];
