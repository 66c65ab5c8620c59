import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/cooperation.js';
import { Agreement } from './agreement.entity.js';
import type { Terms } from './terms.hash.js';

/** One side's signature under the exact terms that stand in it; void once they were changed. */
@Entity('agreement_signature')
@Check('agreement_signature_side', `side in ('municipality', 'group')`)
@Check('agreement_signature_hash', `terms_hash ~ '^[0-9a-f]{64}$'`)
@Index('agreement_signature_once', ['agreementId', 'side'], { unique: true, where: 'voided_at is null' })
@Index('agreement_signature_by_person', ['personId'])
@Index('agreement_signature_by_voider', ['voidedBy'])
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_signature_agreement_fkey',
})
export class AgreementSignature {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  agreementId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  side: Side;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  /** As she was called when she signed. */
  @Column('text')
  name: string;

  @Column('jsonb')
  terms: Terms;

  @Column('text')
  termsHash: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  signedAt: Date;

  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;

  /** Who changed the text under it. */
  @ForeignKey('Person', { name: 'agreement_signature_voided_by_fkey' })
  @Column('uuid', { nullable: true })
  voidedBy: string | null;
}
