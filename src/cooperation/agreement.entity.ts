import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  Agreement as AgreementView,
  AgreementState,
  CostRule,
  MunicipalContact,
} from '../contract/cooperation.js';

/** A readiness agreement between a municipality and a group, as it was last written; how it stands today says `agreement_today`. */
@Entity('agreement')
@Check('agreement_state', `state in ('draft', 'withdrawn', 'signed', 'expired')`)
@Check('agreement_signed', `(signed_at is not null) = (state in ('signed', 'expired'))`)
@Check('agreement_duty_minutes', 'duty_minutes between 1 and 10080')
@Check('agreement_contact_minutes', 'contact_minutes between 1 and 1440')
@Check('agreement_lasts', 'valid_from <= valid_to')
@Unique('agreement_between', ['id', 'municipalityId', 'groupId'])
@Unique('agreement_edition', ['firstId', 'edition'])
@Index('agreement_one_draft', ['firstId'], { unique: true, where: `state = 'draft'` })
@ForeignKey(() => Agreement, ['firstId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'agreement_first_fkey',
})
@Index('agreement_by_municipality', ['municipalityId', 'id'])
@Index('agreement_by_group', ['groupId', 'id'])
@Index('agreement_by_drafter', ['draftedBy'])
@Index('agreement_by_settler', ['settledBy'])
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
  state: Extract<AgreementState, 'draft' | 'withdrawn' | 'signed' | 'expired'>;

  /** The first version of the same agreement, which may be this one. */
  @Column('uuid')
  firstId: string;

  @Column('int', { default: 1 })
  edition: number;

  @Column('text')
  title: string;

  /** How long one contact has before the next is asked too. */
  @Column('int')
  contactMinutes: number;

  /** How long the municipality has, from when an incident is opened, to make contact. */
  @Column('int', { nullable: true })
  dutyMinutes: number | null;

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
  municipalityDoes: string | null;

  @Column('text', { nullable: true })
  groupDoes: string | null;

  @Column('text', { nullable: true })
  insuranceNote: string | null;

  @Column('jsonb', { default: [] })
  municipalContacts: MunicipalContact[];

  /** When the second of the two had signed. */
  @Column('timestamptz', { nullable: true })
  signedAt: Date | null;

  @Column('date', { nullable: true })
  endedOn: string | null;

  @ForeignKey('Person', { name: 'agreement_drafted_by_fkey' })
  @Column('uuid', { nullable: true, default: () => 'actor_person()' })
  draftedBy: string | null;

  /** Who gave it up, or ended it. */
  @ForeignKey('Person', { name: 'agreement_settled_by_fkey' })
  @Column('uuid', { nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** Somebody of the group whom the municipality rings, and when in turn. */
@Entity('agreement_contact')
@Check('agreement_contact_patience', 'minutes between 1 and 1440')
@Check('agreement_contact_lasts', 'valid_from <= valid_to')
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
  /** Her own patience, where it is not the agreement's. */
  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('date', { nullable: true })
  validFrom: string | null;

  @Column('date', { nullable: true })
  validTo: string | null;
}
