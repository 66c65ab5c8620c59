import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MembershipRole } from '../contract/groups.js';
import { Group } from './group.entity.js';

/** That a person is in a group, as what, from when until when. */
@Entity('membership')
@Unique('membership_in_group', ['id', 'groupId'])
@Index('membership_once', ['groupId', 'personId'], { unique: true, where: 'left_at is null' })
@Index('membership_by_person', ['personId'], { where: 'left_at is null' })
export class Membership {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('text', { array: true })
  roles: MembershipRole[];

  @Column('text', { array: true, default: [] })
  capabilities: string[];

  @Column('timestamptz', { default: () => 'clock_now()' })
  joinedAt: Date;

  @Column('timestamptz', { nullable: true })
  leftAt: Date | null;
}
