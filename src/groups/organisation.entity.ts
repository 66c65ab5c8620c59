import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OrganisationLevel } from '../contract/organisations.js';

/** A voluntary organisation's national, county or local association; together they are a tree. */
@Entity('organisation')
@Check('organisation_level', `level in ('national', 'county', 'local')`)
@Check('organisation_number_form', `organisation_number ~ '^[0-9]{9}$'`)
@Index('organisation_order', ['name', 'id'])
@Index('organisation_by_number', ['organisationNumber'], { where: 'organisation_number is not null' })
@Index('organisation_by_parent', ['parentId', 'name', 'id'])
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Organisation)
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  level: OrganisationLevel;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  /** Nine digits from the Brønnøysund registers, where it has one. */
  @Column('text', { nullable: true })
  organisationNumber: string | null;

  @Column('int', { default: 1 })
  version: number;
}
