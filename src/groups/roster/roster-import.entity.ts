import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ImportCounts } from '../../contract/roster.js';
import { Group } from '../group.entity.js';

/** A list that was read into a roster; kept for the day in which it can be undone. */
@Entity('roster_import')
@Unique('roster_import_of_group', ['id', 'groupId'])
@Index('roster_import_by_group', ['groupId', 'importedAt'])
@Index('roster_import_age', ['importedAt'])
export class RosterImport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @Column('uuid')
  importedBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  importedAt: Date;

  @Column('jsonb')
  counts: ImportCounts;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}

/** A member whom an import added, or what she was before it changed her. */
@Entity('roster_import_row')
@ForeignKey('RosterImport', ['importId', 'groupId'], ['id', 'groupId'], {
  name: 'roster_import_row_import_fkey',
  onDelete: 'CASCADE',
})
@ForeignKey('Membership', ['membershipId', 'groupId'], ['id', 'groupId'], { name: 'roster_import_row_membership_fkey' })
export class RosterImportRow {
  @PrimaryColumn('uuid')
  importId: string;

  @PrimaryColumn('uuid')
  membershipId: string;

  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  /** The version that the import found her at; null where she was not there before. */
  @Column('int', { nullable: true })
  versionBefore: number | null;

  /** The version that the import left her at, or a later import that was undone; another one means that somebody has changed her since. */
  @Column('int')
  versionAfter: number;

  /** Null where she was not there before. */
  @Column('jsonb', { nullable: true })
  before: object | null;
}
