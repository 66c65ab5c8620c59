import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work promised in the transaction that made it necessary; done when a handler has finished, and sent again until then. */
@Entity('outbox')
@Index('outbox_due', ['priority', 'dueAt'], { where: 'done_at is null and given_up_at is null' })
@Index('outbox_done', ['doneAt'], { where: 'done_at is not null' })
export class OutboxRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  payload: unknown;

  /** Lower goes first: 0 for what happens now, 5 for exercises, 9 for the rest. */
  @Column('smallint')
  priority: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;

  /** When it is to be sent, or sent again, to the queue. */
  @Column('timestamptz', { default: () => 'clock_now()' })
  dueAt: Date;

  @Column('int', { default: 0 })
  tries: number;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  /** What went wrong the last time; null when nothing did. */
  @Column('text', { nullable: true })
  lastError: string | null;

  /** Set when no repetition can help; a human has to look. */
  @Column('timestamptz', { nullable: true })
  givenUpAt: Date | null;
}
