import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from './organisation.entity.js';

/** A care-readiness group; public to everybody signed in, as its members are not. */
@Entity('care_group')
@Index('care_group_order', ['name', 'id'])
export class Group {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  @Column('text', { nullable: true })
  meetingPlace: string | null;

  /** Kept beside the memberships, which only the group itself may read. */
  @Column('int', { default: 0 })
  memberCount: number;

  /** How many of the members have a channel that works. */
  @Column('int', { default: 0 })
  reachableCount: number;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** What a group is called, in small letters and with no wall around it, so that an index finds parts of it; a trigger keeps it. */
@Entity('group_name')
@Index('group_name_by_parts', { synchronize: false })
export class GroupName {
  @ForeignKey(() => Group, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  groupId: string;

  @Column({ type: 'text', collation: 'C' })
  searchText: string;
}

/** A local association that the group belongs to. */
@Entity('group_organisation')
@Index('group_organisation_by_organisation', ['organisationId'])
export class GroupOrganisation {
  @ForeignKey(() => Group)
  @PrimaryColumn('uuid')
  groupId: string;

  @ForeignKey(() => Organisation)
  @PrimaryColumn('uuid')
  organisationId: string;
}

/** A municipality that the group serves. */
@Entity('group_municipality')
@Index('group_municipality_by_municipality', ['municipalityId'])
export class GroupMunicipality {
  @ForeignKey(() => Group)
  @PrimaryColumn('uuid')
  groupId: string;

  @ForeignKey('Municipality')
  @PrimaryColumn('uuid')
  municipalityId: string;
}

/** What the group can give of one capability. */
@Entity('group_capacity')
@Check('group_capacity_quantity', 'quantity >= 0')
export class GroupCapacity {
  @ForeignKey(() => Group)
  @PrimaryColumn('uuid')
  groupId: string;

  @PrimaryColumn('text')
  capability: string;

  @Column('text')
  unit: string;

  @Column('int')
  quantity: number;

  @Column('real', { nullable: true })
  hoursToFirst: number | null;

  @Column('int', { nullable: true })
  seats: number | null;
}
