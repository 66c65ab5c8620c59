import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ExerciseGoal } from '../contract/exercise-parts.js';
import type { ExerciseState, ExerciseType } from '../contract/exercises.js';

/** An exercise that a municipality holds with those it invites, or a group's own. */
@Entity('exercise')
@Unique('exercise_in_municipality', ['id', 'municipalityId'])
@Check('exercise_type', `type in ('discussion', 'game', 'function', 'full_scale')`)
@Check('exercise_state', `state in ('planned', 'held', 'cancelled')`)
@Check('exercise_participants', 'participants >= 0')
@Check('exercise_hours', 'hours >= 0')
@Check('exercise_whose', 'num_nonnulls(municipality_id, own_group_id) = 1')
@Index('exercise_by_municipality', { synchronize: false })
@Index('exercise_by_group', { synchronize: false })
@Index('exercise_by_incident', ['incidentId'])
@Index('exercise_planned', { synchronize: false })
@ForeignKey('Incident', ['incidentId', 'municipalityId'], ['id', 'municipalityId'], { name: 'exercise_incident_fkey' })
export class Exercise {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Municipality')
  @Column('uuid', { nullable: true })
  municipalityId: string | null;

  /** Null where it is a municipality's. */
  @ForeignKey('Group')
  @Column('uuid', { nullable: true })
  ownGroupId: string | null;

  @Column('text')
  type: ExerciseType;

  @Column('text')
  title: string;

  @Column('date')
  heldOn: string;

  @Column('time', { nullable: true })
  startsAt: string | null;

  @Column('time', { nullable: true })
  endsAt: string | null;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('text', { nullable: true })
  scenario: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  goals: ExerciseGoal[];

  /** Whether the municipality's overarching plan was exercised. */
  @Column('boolean', { default: false })
  testsPlan: boolean;

  @Column('text')
  state: ExerciseState;

  @Column('int', { nullable: true })
  participants: number | null;

  /** For each of those who took part. */
  @Column('real', { nullable: true })
  hours: number | null;

  @Column('text', { nullable: true })
  improve: string | null;

  /** The incident that was played, where one was. */
  @Column('uuid', { nullable: true })
  incidentId: string | null;

  @ForeignKey('Person')
  @Column('uuid')
  createdBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
