import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from '../contract/activities.js';

/** What a group has done so that fewer need help. */
@Entity('preventive_activity')
@Check('preventive_activity_kind', `kind in ('first_aid', 'self_preparedness', 'fire_safety', 'other')`)
@Check('preventive_activity_people_reached', 'people_reached >= 0')
@Check('preventive_activity_hours', 'hours >= 0')
@Index('preventive_activity_by_group', { synchronize: false })
export class PreventiveActivity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Group')
  @Column('uuid')
  groupId: string;

  @Column('text')
  kind: ActivityKind;

  @Column('text')
  title: string;

  @Column('date')
  heldOn: string;

  @Column('int')
  peopleReached: number;

  @Column('real')
  hours: number;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
