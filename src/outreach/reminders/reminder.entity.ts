import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A day on which the reminders of a kind have been gathered, or could not be; without a kind, all that could. */
@Entity('reminder_round')
export class ReminderRound {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'reminder_round_pkey' })
  day: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'reminder_round_pkey', default: '' })
  kind: string;

  /** When it was tried in vain. */
  @Column('timestamptz', { nullable: true })
  failedAt: Date | null;
}

/** Something that fell due on a day, and is told of once. */
@Entity('reminder')
@Unique('reminder_once', ['kind', 'subjectId', 'remindOn'])
export class Reminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_pkey' })
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid')
  subjectId: string;

  @Column('date')
  remindOn: string;

  @Column('jsonb')
  facts: Record<string, unknown>;

  /** Where in the web app it can be seen to. */
  @Column('text')
  path: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** Somebody to be reminded, and the message that did it. */
@Entity('reminder_recipient')
@Index('reminder_recipient_untold', ['personId'], { where: 'message_id is null' })
export class ReminderRecipient {
  @ForeignKey(() => Reminder)
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_recipient_pkey' })
  reminderId: string;

  @ForeignKey('Person')
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_recipient_pkey' })
  personId: string;

  @Column('uuid', { nullable: true })
  messageId: string | null;
}
