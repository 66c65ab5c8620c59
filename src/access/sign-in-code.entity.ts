import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A one-time code that was asked for, by a member or by a stranger; it is made when it is sent. */
@Entity('sign_in_code')
@Index('sign_in_code_by_identifier', ['identifierHash', 'createdAt'])
@Index('sign_in_code_age', ['expiresAt'])
export class SignInCode {
  @PrimaryColumn('uuid')
  id: string;

  /** Until it has been looked for; null from then on, and from the start for what can be nobody's. */
  @Column('text', { nullable: true })
  identifier: string | null;

  @Column('bytea')
  identifierHash: Buffer;

  /** Who is let in by it; null for a stranger. */
  @ForeignKey('Person')
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Where it was sent. */
  @Column('uuid', { nullable: true })
  contactPointId: string | null;

  @Column('bytea', { nullable: true })
  codeHash: Buffer | null;

  @Column('smallint', { default: 0 })
  tries: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
