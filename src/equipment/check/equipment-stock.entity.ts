import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EquipmentItem } from '../equipment-item.entity.js';

/** Some of what runs out, bought together. */
@Entity('equipment_batch')
@Check('equipment_batch_quantity', 'quantity >= 0')
@Index('equipment_batch_by_item', ['itemId', 'expiresOn'])
@Index('equipment_batch_by_group', ['groupId', 'expiresOn'])
@Index('equipment_batch_by_expiry', ['expiresOn'], { where: 'quantity > 0' })
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'equipment_batch_item_fkey' })
export class EquipmentBatch {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  groupId: string;

  @Column('text', { nullable: true })
  batch: string | null;

  @Column('int')
  quantity: number;

  @Column('date', { nullable: true })
  expiresOn: string | null;

  @Column('int', { default: 1 })
  version: number;
}

/** What somebody has borrowed, and until when. */
@Entity('equipment_loan')
@Check('equipment_loan_quantity', 'quantity > 0')
@Index('equipment_loan_out', ['itemId'], { where: 'returned_at is null' })
@Index('equipment_loan_of_group', ['groupId'], { where: 'returned_at is null' })
@Index('equipment_loan_by_due', ['dueOn'], { where: 'returned_at is null' })
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'equipment_loan_item_fkey' })
export class EquipmentLoan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  borrower: string;

  @Column('int')
  quantity: number;

  @Column('date')
  dueOn: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  lentAt: Date;

  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
