import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EquipmentState } from '../contract/equipment.js';

/** Something that a group has, or several alike, in one place and one state. */
@Entity('equipment_item')
@Check('equipment_item_quantity', 'quantity >= 0')
@Check('equipment_item_state', `state in ('operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired')`)
@Index('equipment_item_order', ['groupId', 'name', 'id'])
@Index('equipment_item_by_state', ['groupId', 'state', 'name', 'id'])
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

  /** Where it is kept. */
  @Column('text')
  place: string;

  @Column('text', { nullable: true })
  serial: string | null;

  /** What is written on it for finding it again. */
  @Column('text', { nullable: true })
  label: string | null;

  @Column('text', { default: 'operational' })
  state: EquipmentState;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
