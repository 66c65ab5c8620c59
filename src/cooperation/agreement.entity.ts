import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Agreement as AgreementView, AgreementState, CostRule } from '../contract/cooperation.js';

/** A readiness agreement between a municipality and a group, as it was last written; how it stands today says `agreement_today`. */
@Entity('agreement')
@Check('agreement_state', `state in ('draft', 'in_force', 'expired', 'replaced')`)
@Check('agreement_contact_minutes', 'contact_minutes between 1 and 1440')
@Check('agreement_lasts', 'valid_from <= valid_to')
@Unique('agreement_between', ['id', 'municipalityId', 'groupId'])
@Index('agreement_by_municipality', ['municipalityId', 'id'])
@Index('agreement_by_group', ['groupId', 'id'])
export class Agreement {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Municipality')
  @Column('uuid')
  municipalityId: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('text')
  state: AgreementState;

  @Column('text')
  title: string;

  /** How long one contact has before the next is asked too. */
  @Column('int')
  contactMinutes: number;

  @Column('jsonb')
  costRule: CostRule;

  @Column('jsonb')
  offer: AgreementView['offer'];

  @Column('date')
  validFrom: string;

  /** The last day on which it holds; null as long as none is set. */
  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('text', { nullable: true })
  expectations: string | null;

  @Column('text', { nullable: true })
  insuranceNote: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** Somebody of the group whom the municipality rings, and when in turn. */
@Entity('agreement_contact')
@Unique('agreement_contact_rank', ['agreementId', 'rank'], { deferrable: 'INITIALLY DEFERRED' })
@Index('agreement_contact_by_person', ['personId'])
@ForeignKey(() => Agreement, ['agreementId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_contact_agreement_fkey',
})
export class AgreementContact {
  @PrimaryColumn('uuid')
  agreementId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @PrimaryColumn('uuid')
  personId: string;

  /** Lower is contacted first. */
  @Column('smallint')
  rank: number;

  @Column('text', { nullable: true })
  title: string | null;
}
