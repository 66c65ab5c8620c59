import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NeedState, Urgency } from '../../contract/needs.js';
import { EquipmentItem } from '../equipment-item.entity.js';

/** Something that somebody in the group has seen must be mended. */
@Entity('maintenance_need')
@Check('maintenance_need_urgency', `urgency in ('can_wait', 'soon', 'now')`)
@Check('maintenance_need_cost', 'cost_estimate >= 0')
@Check('maintenance_need_state', `state in ('open', 'resolved', 'dropped')`)
@Check('maintenance_need_of_something', 'num_nonnulls(item_id, thing) = 1')
@Unique('maintenance_need_in_group', ['id', 'groupId'])
@Index('maintenance_need_by_group', ['groupId', 'id'])
@Index('maintenance_need_open', ['itemId'], { where: `state = 'open'` })
@Index('maintenance_need_of_group', ['groupId', 'urgency'], { where: `state = 'open'` })
@Index('maintenance_need_by_person', ['reportedBy'])
@Index('maintenance_need_by_support', ['supportRequestId'], { where: 'support_request_id is not null' })
@ForeignKey(() => EquipmentItem, ['itemId', 'groupId'], ['id', 'groupId'], { name: 'maintenance_need_item_fkey' })
@ForeignKey('SupportRequest', ['supportRequestId', 'groupId'], ['id', 'groupId'], {
  name: 'maintenance_need_support_fkey',
})
export class MaintenanceNeed {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('uuid', { nullable: true })
  itemId: string | null;

  /** What it is, where it is on no list. */
  @Column('text', { nullable: true })
  thing: string | null;

  @Column('text')
  what: string;

  @Column('text')
  urgency: Urgency;

  @Column('int', { nullable: true })
  costEstimate: number | null;

  @Column('text', { default: 'open' })
  state: NeedState;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('boolean', { default: false })
  hasPhoto: boolean;

  @Column('uuid', { nullable: true })
  supportRequestId: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  reportedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  reportedAt: Date;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

/** The picture of it, as it was drawn anew here. */
@Entity('maintenance_photo')
@ForeignKey(() => MaintenanceNeed, ['needId', 'groupId'], ['id', 'groupId'], { name: 'maintenance_photo_need_fkey' })
export class MaintenancePhoto {
  @PrimaryColumn('uuid')
  needId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  type: string;

  @Column('bytea')
  bytes: Buffer;
}
