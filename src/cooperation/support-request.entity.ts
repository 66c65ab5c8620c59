import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Payer } from '../contract/cooperation.js';
import type { SupportKind, SupportState } from '../contract/support.js';
import { Agreement } from './agreement.entity.js';

/** What a group asks its municipality for in peacetime, and what became of it. */
@Entity('support_request')
@Check('support_request_kind', `kind in ('training', 'exercise', 'maintenance', 'renewal')`)
@Check(
  'support_request_state',
  `state in ('sent', 'seen', 'granted', 'granted_in_part', 'declined', 'settled', 'withdrawn')`,
)
@Check('support_request_asked', 'amount_asked >= 0')
@Check('support_request_granted', 'amount_granted >= 0')
@Check('support_request_settled', 'amount_settled >= 0')
@Check('support_request_payer', `payer in ('organisation', 'municipality', 'shared', 'as_agreed')`)
@Check('support_request_says_why', `state <> 'declined' or reason is not null`)
@Unique('support_request_in_group', ['id', 'groupId'])
@Unique('support_request_between', ['id', 'municipalityId', 'groupId'])
@Index('support_request_by_municipality', ['municipalityId', 'id'])
@Index('support_request_by_group', ['groupId', 'id'])
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'support_request_agreement_fkey',
})
export class SupportRequest {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  municipalityId: string;

  /** The one that said who pays when it was asked. */
  @Column('uuid', { nullable: true })
  agreementId: string | null;

  @Column('text')
  kind: SupportKind;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { default: 'sent' })
  state: SupportState;

  @Column('int', { nullable: true })
  amountAsked: number | null;

  @Column('int', { nullable: true })
  amountGranted: number | null;

  @Column('int', { nullable: true })
  amountSettled: number | null;

  @Column('text', { nullable: true })
  payer: Payer | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('boolean', { default: false })
  hasPhoto: boolean;

  /** The year in which it was asked, by the clocks of Norway. */
  @Column('smallint')
  year: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  sentAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

/** A picture that the group has sent along. */
@Entity('support_photo')
@ForeignKey(() => SupportRequest, ['requestId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'support_photo_request_fkey',
})
export class SupportPhoto {
  @PrimaryColumn('uuid')
  requestId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  type: string;

  @Column('bytea')
  bytes: Buffer;
}
