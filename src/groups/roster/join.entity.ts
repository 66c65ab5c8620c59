import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '../../contract/manner.js';
import { Group } from '../group.entity.js';

/** A link by which people ask to join a group; only the hash of it is kept. */
@Entity('join_link')
@Unique('join_link_token', ['tokenHash'])
@Index('join_link_by_group', ['groupId', 'madeAt'])
export class JoinLink {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @ForeignKey('Person')
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  madeAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

/** Somebody who asks to join. */
@Entity('join_request')
@Check('join_request_language', `language in ('nb', 'nn', 'en')`)
@Index('join_request_by_group', ['groupId', 'askedAt'], { where: 'answered_at is null' })
@Index('join_request_age', ['askedAt'])
@Index('join_request_once_by_phone', ['groupId', 'phone'], {
  unique: true,
  where: 'person_id is null and answered_at is null',
})
@Index('join_request_once_by_person', ['groupId', 'personId'], { unique: true, where: 'answered_at is null' })
export class JoinRequest {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Group)
  @Column('uuid')
  groupId: string;

  /** Who she is, where she asked signed in; nobody is ever linked by guess. */
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text')
  language: Language;

  /** Members whom one of her own addresses reaches, where she asked signed in. */
  @Column('uuid', { array: true, default: '{}' })
  sameAs: string[];

  @Column('timestamptz', { default: () => 'clock_now()' })
  askedAt: Date;

  /** When she was told yes or no; who she was is forgotten then. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
