import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExerciseEvaluation as EvaluationView, FollowUpState } from '../contract/exercise-parts.js';

/** What one party says of an exercise: the municipality, or a group that took part. */
@Entity('exercise_evaluation')
@Check('exercise_evaluation_by', 'num_nonnulls(municipality_id, group_id) > 0')
@Index('exercise_evaluation_once', { synchronize: false })
@ForeignKey('Exercise', ['exerciseId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'exercise_evaluation_exercise_fkey',
})
export class ExerciseEvaluation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Exercise')
  @Column('uuid')
  exerciseId: string;

  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  /** Null where it is the municipality's. */
  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  outcomes: EvaluationView['outcomes'];

  @Column('text')
  good: string;

  @Column('text')
  improve: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  at: Date;
}

/** Something to be done after an exercise, by the party that has taken it on. */
@Entity('exercise_follow_up')
@Check('exercise_follow_up_state', `state in ('open', 'done')`)
@Check('exercise_follow_up_by', 'num_nonnulls(municipality_id, group_id) > 0')
@Check('exercise_follow_up_done', `(state = 'done') = (done_on is not null)`)
@Index('exercise_follow_up_by_exercise', ['exerciseId', 'dueOn', 'id'])
@Index('exercise_follow_up_due', { synchronize: false })
@Index('exercise_follow_up_of_municipality', ['municipalityId'], { where: 'group_id is null' })
@Index('exercise_follow_up_of_group', ['groupId'], { where: 'group_id is not null' })
@ForeignKey('Exercise', ['exerciseId', 'municipalityId'], ['id', 'municipalityId'], {
  name: 'exercise_follow_up_exercise_fkey',
})
export class ExerciseFollowUp {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Exercise')
  @Column('uuid')
  exerciseId: string;

  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  /** Null where the municipality has taken it on. */
  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  groupId: string | null;

  @Column('text')
  ownerName: string;

  @Column('text')
  text: string;

  @Column('date')
  dueOn: string;

  @Column('text', { default: 'open' })
  state: FollowUpState;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
