import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Side } from '../contract/cooperation.js';
import { Agreement } from './agreement.entity.js';

/** Premises of the group that the agreement names. */
@Entity('agreement_premises')
@Index('agreement_premises_by_premises', ['premisesId'])
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_premises_agreement_fkey',
})
@ForeignKey('Premises', ['premisesId', 'groupId'], ['id', 'groupId'], { name: 'agreement_premises_premises_fkey' })
export class AgreementPremises {
  @PrimaryColumn('uuid')
  agreementId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @PrimaryColumn('uuid')
  premisesId: string;
}

/** That the agreement was gone through, as one side has written it down; it stays as it was written. */
@Entity('agreement_review')
@Check('agreement_review_side', `side in ('municipality', 'group')`)
@Check('agreement_review_ahead', 'next_on > reviewed_on')
@Index('agreement_review_by_agreement', { synchronize: false })
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_review_agreement_fkey',
})
export class AgreementReview {
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

  @Column('text')
  name: string;

  @Column('date')
  reviewedOn: string;

  @Column('date')
  nextOn: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}

/** How it went, in the words of one side; it stays as it was written. */
@Entity('agreement_note')
@Check('agreement_note_side', `side in ('municipality', 'group')`)
@Index('agreement_note_by_agreement', ['agreementId', 'id'])
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_note_agreement_fkey',
})
export class AgreementNote {
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

  @Column('text')
  name: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}
