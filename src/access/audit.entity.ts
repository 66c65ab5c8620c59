import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Facts } from './audit.rules.js';

/** Something that was done, by whom and to what; only ever added to. */
@Entity('audit_entry')
@Index('audit_entry_by_subject', ['subjectId', 'at'])
@Index('audit_entry_by_time', ['at'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;

  @Column('text')
  actorKind: string;

  @Column('uuid', { nullable: true })
  actorPersonId: string | null;

  @Column('text')
  deed: string;

  @Column('text')
  subjectKind: string;

  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  @Column('uuid', { nullable: true })
  groupId: string | null;

  /** Ids, words and numbers; never a name, a number to ring or what somebody wrote. */
  @Column('jsonb', { default: {} })
  facts: Facts;
}

/** The place of an entry in the chain, and the hash that binds it to everything before. */
@Entity('audit_seal')
@Unique('audit_seal_entry', ['entryId'])
export class AuditSeal {
  @PrimaryColumn('bigint')
  seq: string;

  @ForeignKey(() => AuditEntry)
  @Column('uuid')
  entryId: string;

  @Column('bytea')
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}
