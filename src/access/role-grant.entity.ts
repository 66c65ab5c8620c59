import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../contract/access.js';

/** A role that was given to a person; roles in a group are not here, they come with the membership. */
@Entity('role_grant')
@Check(
  'role_grant_role',
  `role in ('operator', 'municipal_coordinator', 'duty_officer', 'municipal_reader', 'organisation_officer', 'county_observer')`,
)
@Index('role_grant_by_person', { synchronize: false })
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('text')
  role: Exclude<Role, 'group_leader' | 'group_deputy' | 'storekeeper' | 'volunteer'>;

  @ForeignKey('Municipality')
  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  @ForeignKey('Organisation')
  @Column('uuid', { nullable: true })
  organisationId: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  grantedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
