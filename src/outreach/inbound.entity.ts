import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MemberAnswer } from '../contract/callouts.js';

/** What a person answered, as it was read out of a form or a text; instants in ISO 8601. */
export type ReadAnswer = { answer: MemberAnswer; minutes?: number; availableFrom?: string };

/** What came in, whole and raw, before anybody makes sense of it; once per source and the source's own id. */
@Entity('inbound')
@Unique('inbound_once', ['source', 'sourceId'])
@Index('inbound_by_message', ['messageId', 'personId'], { where: 'message_id IS NOT NULL' })
export class Inbound {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inbound_pkey' })
  id: string;

  /** `link` for the reply page, else the provider. */
  @Column('text')
  source: string;

  @Column('text')
  sourceId: string;

  /** Of what a form said, so that the same key with another answer is noticed. */
  @Column('text', { nullable: true })
  fingerprint: string | null;

  @Index('inbound_unread', { where: 'read_at IS NULL' })
  @Column('timestamptz', { default: () => 'clock_now()' })
  receivedAt: Date;

  @Column('text', { nullable: true })
  sender: string | null;

  @Column('uuid', { nullable: true })
  messageId: string | null;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('uuid', { nullable: true })
  about: string | null;

  /** What was understood; null where nothing was. */
  @Column('jsonb', { nullable: true })
  form: ReadAnswer | null;

  @Column('text', { default: '' })
  text: string;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;

  /** `answer`, `stop`, `unread` or `no_question`, once read. */
  @Column('text', { nullable: true })
  outcome: string | null;
}
