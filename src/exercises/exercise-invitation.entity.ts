import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InvitationAnswer, InvitedKind } from '../contract/exercise-parts.js';

/** Somebody whom a municipality has invited, and who came of them. */
@Entity('exercise_invitation')
@Check('exercise_invitation_kind', `kind in ('group', 'unit', 'other')`)
@Check('exercise_invitation_headcount', 'headcount >= 0')
@Check('exercise_invitation_hours', 'hours >= 0')
@Check('exercise_invitation_whom', `(kind = 'group') = (group_id is not null)`)
@Index('exercise_invitation_once', { synchronize: false })
@Unique('exercise_invitation_of_group', ['exerciseId', 'groupId'])
@Unique('exercise_invitation_parties', ['id', 'municipalityId', 'groupId'])
@Index('exercise_invitation_by_group', ['groupId', 'exerciseId'])
@ForeignKey('Exercise', ['exerciseId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'exercise_invitation_exercise_fkey',
})
export class ExerciseInvitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  exerciseId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('text')
  kind: InvitedKind;

  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('text')
  name: string;

  @Column('boolean', { nullable: true })
  attended: boolean | null;

  @Column('int', { nullable: true })
  headcount: number | null;

  @Column('real', { nullable: true })
  hours: number | null;
}

/** What a group has answered to an invitation; no one else says it for the group. */
@Entity('exercise_answer')
@Check('exercise_answer_answer', `answer in ('coming', 'not_coming')`)
@Check('exercise_answer_headcount', 'headcount >= 0')
@ForeignKey('ExerciseInvitation', ['invitationId', 'municipalityId', 'groupId'], ['id', 'municipalityId', 'groupId'], {
  name: 'exercise_answer_invitation_fkey',
})
export class ExerciseAnswer {
  @PrimaryColumn('uuid')
  invitationId: string;

  @Column('uuid')
  municipalityId: string;

  @Column('uuid')
  groupId: string;

  /** The day that was asked about; on another day she may not come. */
  @Column('date', { nullable: true })
  heldOn: string | null;

  @Column('text')
  answer: InvitationAnswer;

  @Column('int', { nullable: true })
  headcount: number | null;

  @Column('text', { nullable: true })
  text: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}
