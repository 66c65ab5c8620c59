import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CheckResult } from '../../contract/equipment.js';
import { EquipmentItem } from '../equipment-item.entity.js';

/** A check that an item is due for again and again. */
@Entity('equipment_interval')
@Check('equipment_interval_months', 'every_months between 1 and 120')
@Unique('equipment_interval_once', ['itemId', 'what'])
@Index('equipment_interval_by_due', ['dueOn'])
@Index('equipment_interval_by_group', ['groupId', 'dueOn'])
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'equipment_interval_item_fkey' })
export class EquipmentInterval {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  what: string;

  @Column('smallint')
  everyMonths: number;

  /** Whether the item is out of service while the check is overdue. */
  @Column('boolean')
  matters: boolean;

  /** The last day on which it is done in time. */
  @Column('date')
  dueOn: string;
}

/** What somebody found. */
@Entity('equipment_check')
@Check('equipment_check_result', `result in ('fine', 'watch', 'needs_repair', 'out_of_service', 'gone')`)
@Index('equipment_check_by_item', ['itemId', 'id'])
@Index('equipment_check_by_person', ['checkedBy'])
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'equipment_check_item_fkey' })
export class EquipmentCheck {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  result: CheckResult;

  @Column('text', { array: true })
  what: string[];

  @Column('text', { nullable: true })
  note: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  checkedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  checkedAt: Date;
}
