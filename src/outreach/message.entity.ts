import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What is said to some people: a question that is answered, a notice that is not, or a sign-in code. */
@Entity('message')
@Check('message_kind', `kind in ('question', 'notice', 'code')`)
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  id: string;

  /** What it is about, by an id that outreach never opens. */
  @Index('message_by_about')
  @Column('uuid')
  about: string;

  /** What belongs together, for counting. */
  @Index('message_by_thread', { where: 'thread IS NOT NULL' })
  @Column('uuid', { nullable: true })
  thread: string | null;

  @Column('text')
  kind: 'question' | 'notice' | 'code';

  @Column('text')
  template: string;

  @Column('jsonb')
  facts: Record<string, unknown>;

  @Column('boolean')
  exercise: boolean;

  @Column('smallint')
  priority: number;

  /** After this it is not worth sending. */
  @Column('timestamptz', { nullable: true })
  staleAt: Date | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  /** A closed question takes no more answers. */
  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

/** One person that a message is for, and how far her own chain has come. */
@Entity('recipient')
export class Recipient {
  @ForeignKey('Message')
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recipient_pkey' })
  messageId: string;

  @ForeignKey('Person')
  @Index('recipient_by_person')
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recipient_pkey' })
  personId: string;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  helpedAt: Date | null;
}
