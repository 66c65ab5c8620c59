import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { DeliveryState } from '../contract/board.js';

/** One message to one person by one channel, at one step of her chain; the unique key is what keeps it to one. */
@Entity('delivery')
@Check(
  'delivery_state',
  `state in ('pending', 'sending', 'sent', 'delivered', 'read', 'failed', 'stale', 'suppressed')`,
)
@ForeignKey('Recipient', ['messageId', 'personId'], ['messageId', 'personId'], {
  name: 'delivery_recipient_fkey',
  onUpdate: 'CASCADE',
})
@Unique('delivery_once', ['messageId', 'personId', 'step', 'channel'])
@Index('delivery_due', ['priority', 'dueAt'], { where: `state = 'pending'::text` })
export class Delivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_pkey' })
  id: string;

  @Column('uuid')
  messageId: string;

  @Index('delivery_by_person', { where: `state = 'pending'::text` })
  @Column('uuid')
  personId: string;

  /** Where it goes; null once that address is no longer hers. */
  @ForeignKey('ContactPoint', { onDelete: 'SET NULL' })
  @Index('delivery_by_contact_point')
  @Column('uuid', { nullable: true })
  contactPointId: string | null;

  @Column('text')
  channel: 'sms' | 'email';

  /** Place in the person's chain, from 1. */
  @Column('smallint')
  step: number;

  @Column('text', { default: 'pending' })
  state: DeliveryState;

  @Column('smallint')
  priority: number;

  @Column('timestamptz')
  dueAt: Date;

  /** Goes up at each claim; an outcome counts only for the attempt that it names. */
  @Column('int', { default: 0 })
  attempt: number;

  @Column('int', { default: 0 })
  failures: number;

  @Index('delivery_leased', { where: `state = 'sending'::text` })
  @Column('timestamptz', { nullable: true })
  leaseUntil: Date | null;

  @Index('delivery_by_receipt', { where: 'receipt IS NOT NULL' })
  @Column('text', { nullable: true })
  receipt: string | null;

  @Column('text', { nullable: true })
  failure: string | null;

  /** Sent again after an attempt whose outcome nobody could tell: the phone may have got it twice. */
  @Column('boolean', { default: false })
  possibleRepeat: boolean;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'clock_now()' })
  changedAt: Date;
}
