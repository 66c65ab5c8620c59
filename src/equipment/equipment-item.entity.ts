import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EquipmentState } from '../contract/equipment.js';
import { EquipmentPlace } from './store/equipment-place.entity.js';

/** Something that a group has, or several alike, in one place and one state. */
@Entity('equipment_item')
@Check('equipment_item_quantity', 'quantity >= 0')
@Check('equipment_item_minimum', 'minimum > 0')
@Check('equipment_item_state', `state in ('operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired')`)
@Check('equipment_item_gone', `not gone or state = 'out_of_service'`)
@Unique('equipment_item_in_group', ['id', 'groupId'])
@Index('equipment_item_order', ['groupId', 'name', 'id'])
@Index('equipment_item_by_state', ['groupId', 'state', 'name', 'id'])
@Index('equipment_item_by_kit', ['partOf'], { where: 'part_of is not null' })
@Index('equipment_item_by_place', ['placeId'], { where: 'place_id is not null' })
@ForeignKey(() => EquipmentPlace, ['placeId', 'groupId'], ['id', 'groupId'], { name: 'equipment_item_place_fkey' })
@ForeignKey(() => EquipmentItem, ['partOf', 'groupId'], ['id', 'groupId'], { name: 'equipment_item_kit_fkey' })
export class EquipmentItem {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  @Column('text')
  kind: string;

  @Column('int', { default: 1 })
  quantity: number;

  /** Where it is kept, in words; a place of the group's own goes before them. */
  @Column('text')
  place: string;

  @Column('uuid', { nullable: true })
  placeId: string | null;

  /** The kit that it lies in. */
  @Column('uuid', { nullable: true })
  partOf: string | null;

  @Column('text', { nullable: true })
  serial: string | null;

  /** What is written on it for finding it again. */
  @Column('text', { nullable: true })
  label: string | null;

  @Column('text', { default: 'operational' })
  state: EquipmentState;

  /** Whoever looked for it did not find it. */
  @Column('boolean', { default: false })
  gone: boolean;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;

  /** Fewer than this are too few; nobody has said where it is null. */
  @Column('int', { nullable: true })
  minimum: number | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
