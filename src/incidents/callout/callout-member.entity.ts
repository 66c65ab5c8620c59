import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AnswerVia, MemberAnswer } from '../../contract/callouts.js';

const answers = `answer in ('coming', 'available_from', 'if_short', 'cannot_get_there', 'no')`;

/** A member who was asked: what counts of what she has answered, and what she has been told. */
@Entity('callout_member')
@Index('callout_member_by_person', { synchronize: false })
@Check('callout_member_answer', answers)
@Unique('callout_member_of_group', ['calloutId', 'membershipId', 'groupId'])
@ForeignKey('Callout', ['calloutId', 'groupId'], ['id', 'groupId'], { name: 'callout_member_callout_fkey' })
@ForeignKey('Membership', ['membershipId', 'groupId'], ['id', 'groupId'], { name: 'callout_member_membership_fkey' })
export class CalloutMember {
  @PrimaryColumn('uuid')
  calloutId: string;

  @PrimaryColumn('uuid')
  membershipId: string;

  @Column('uuid')
  groupId: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  /** The last answer that could be read; what was said after it and could not be read stands in `text`. */
  @Column('text', { nullable: true })
  answer: MemberAnswer | null;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('timestamptz', { nullable: true })
  availableFrom: Date | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  via: AnswerVia | null;

  @Column('text', { nullable: true })
  enteredBy: string | null;

  @Column('boolean', { nullable: true })
  picked: boolean | null;

  /** What she has been told of being picked; where it differs from `picked`, she is still to be told. */
  @Column('boolean', { nullable: true })
  toldPicked: boolean | null;
}

/** One answer as it was said; all of them are kept. */
@Entity('callout_answer')
@Index('callout_answer_by_member', { synchronize: false })
@Check('callout_answer_answer', answers)
@ForeignKey('CalloutMember', ['calloutId', 'membershipId', 'groupId'], ['calloutId', 'membershipId', 'groupId'], {
  name: 'callout_answer_member_fkey',
})
export class CalloutAnswer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  calloutId: string;

  @Column('uuid')
  membershipId: string;

  @Column('uuid')
  groupId: string;

  @Column('uuid')
  personId: string;

  @Column('text', { nullable: true })
  answer: MemberAnswer | null;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('timestamptz', { nullable: true })
  availableFrom: Date | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  via: AnswerVia;

  @Column('uuid', { nullable: true })
  enteredBy: string | null;

  @Column('text', { nullable: true })
  enteredByName: string | null;
}
