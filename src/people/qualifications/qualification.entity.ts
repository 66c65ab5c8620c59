import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../../contract/manner.js';
import type { QualificationArea, QualificationState } from '../../contract/qualifications.js';
import { Person } from '../person.entity.js';

/** Something that people can have learnt or shown: everybody's, or one organisation's own. */
@Entity('qualification_kind')
@Check('qualification_kind_area', `area in ('course', 'police_certificate', 'confidentiality')`)
@Check('qualification_kind_valid_months', 'valid_months between 1 and 600')
@Index('qualification_kind_by_organisation', ['organisationId'])
export class QualificationKind {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose own it is, and all associations' below; null for what everybody starts with. */
  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('text')
  area: QualificationArea;

  @Column('jsonb')
  names: Record<Language, string>;

  /** How long it usually holds; null for ever. */
  @Column('smallint', { nullable: true })
  validMonths: number | null;

  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}

/** That somebody has learnt or shown something; of a certificate only that it was shown, never the paper. */
@Entity('qualification')
@Check('qualification_state', `state in ('reported', 'confirmed', 'declined')`)
@Check('qualification_lasts', 'obtained_on <= valid_to')
@Index('qualification_by_person', ['personId', 'id'])
@Index('qualification_by_end', ['validTo'], { where: `state = 'confirmed' and valid_to is not null` })
export class Qualification {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Person)
  @Column('uuid')
  personId: string;

  @ForeignKey(() => QualificationKind)
  @Column('uuid')
  kindId: string;

  /** The day of the course, or on which the certificate was shown, or the declaration given. */
  @Column('date')
  obtainedOn: string;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text')
  state: QualificationState;

  /** Why the leader did not confirm it. */
  @Column('text', { nullable: true })
  word: string | null;

  @ForeignKey(() => Person)
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
