import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Kitchen, PowerBackup, Water } from '../contract/premises.js';
import { Group } from './group.entity.js';

/** A place where the group can receive people. */
@Entity('premises')
@Check('premises_seated', 'seated >= 0')
@Check('premises_sleeping', 'sleeping >= 0')
@Check('premises_toilets', 'toilets >= 0')
@Check('premises_parking', 'parking >= 0')
@Check('premises_kitchen', `kitchen in ('none', 'simple', 'home', 'large')`)
@Check('premises_power_backup', `power_backup in ('none', 'inlet', 'generator')`)
@Check('premises_water', `water in ('mains', 'own_well', 'none')`)
@Unique('premises_of_group', ['id', 'groupId'])
@Index('premises_listed', ['groupId', 'name', 'id'])
export class Premises {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  @Column('text')
  address: string;

  @Column('text', { nullable: true })
  owner: string | null;

  @Column('int', { default: 0 })
  seated: number;

  @Column('int', { default: 0 })
  sleeping: number;

  @Column('text', { default: 'none' })
  kitchen: Kitchen;

  @Column('text', { default: 'none' })
  powerBackup: PowerBackup;

  @Column('text', { default: 'mains' })
  water: Water;

  @Column('int', { default: 0 })
  toilets: number;

  @Column('boolean', { default: false })
  stepFree: boolean;

  @Column('int', { default: 0 })
  parking: number;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { nullable: true })
  lastInspectedOn: string | null;

  @Column('boolean', { default: true })
  inUse: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** Who holds the key of premises. */
@Entity('premises_key')
@ForeignKey(() => Premises, ['premisesId', 'groupId'], ['id', 'groupId'], { name: 'premises_key_premises_fkey' })
export class PremisesKey {
  @PrimaryColumn('uuid')
  premisesId: string;

  @Column('uuid')
  groupId: string;

  @Column('text')
  name: string;

  @Column('text')
  phone: string;
}
