import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody signed in on one device; the token itself is known to that device only. */
@Entity('session')
@Unique('session_token', ['tokenHash'])
@Index('session_by_person', ['personId'])
@Index('session_age', ['expiresAt'])
export class Session {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  tokenHash: Buffer;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  /** By which address she signed in, also when that is no longer hers. */
  @Column('uuid', { nullable: true })
  contactPointId: string | null;

  /** What the device calls itself, so that the person knows which one it is. */
  @Column('text', { nullable: true })
  device: string | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  /** Right to the minute. */
  @Column('timestamptz', { default: () => 'clock_now()' })
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
