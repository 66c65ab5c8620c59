import { z } from 'zod';
import {
  ClockTime,
  ExerciseEvaluation,
  ExerciseGoal,
  ExerciseInvitation,
  FollowUp,
  Headcount,
  Hours,
  SetGoal,
} from './exercise-parts.js';
import { CalendarDate, Id, line, PageQuery, pageOf, prose } from './manner.js';

/** The four types of DSB's Grunnbok i øvelse. */
export const ExerciseType = z.enum(['discussion', 'game', 'function', 'full_scale']);
export type ExerciseType = z.infer<typeof ExerciseType>;

export const ExerciseState = z.enum(['planned', 'held', 'cancelled']);
export type ExerciseState = z.infer<typeof ExerciseState>;

const known = {
  id: Id,
  municipalityId: Id.nullable(),
  municipalityName: z.string().nullable(),
  groupId: Id.nullable(),
  groupName: z.string().nullable(),
  type: ExerciseType,
  title: z.string(),
  on: CalendarDate,
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  place: z.string().nullable(),
  state: ExerciseState,
  testsPlan: z.boolean(),
  participants: z.number().int().nullable(),
  hours: z.number().nullable(),
  improve: z.string().nullable(),
  incidentId: Id.nullable(),
  invitations: z.array(ExerciseInvitation),
  version: z.number().int(),
};

/** An exercise in a list: a municipality's with those it invites, or a group's own. */
export const ExerciseSummary = z
  .object({ ...known, isEvaluated: z.boolean(), openFollowUps: z.number().int() })
  .meta({ id: 'ExerciseSummary' });
export type ExerciseSummary = z.infer<typeof ExerciseSummary>;
export const ExercisePage = pageOf(ExerciseSummary).meta({ id: 'ExercisePage' });

/** The whole of an exercise, as far as the reader takes part in it. */
export const Exercise = z
  .object({
    ...known,
    purpose: z.string().nullable(),
    scenario: z.string().nullable(),
    goals: z.array(ExerciseGoal),
    evaluations: z.array(ExerciseEvaluation),
    followUps: z.array(FollowUp),
  })
  .meta({ id: 'Exercise' });
export type Exercise = z.infer<typeof Exercise>;

const terms = {
  type: ExerciseType,
  title: line(160),
  on: CalendarDate,
  startsAt: ClockTime.nullable(),
  endsAt: ClockTime.nullable(),
  place: line(200).nullable(),
  purpose: prose(2000).nullable(),
  scenario: prose(8000).nullable(),
  goals: z.array(SetGoal).max(20),
  testsPlan: z.boolean(),
  participants: Headcount.nullable(),
  hours: Hours.nullable(),
  improve: prose(4000).nullable(),
};

/** Whom a municipality invites: groups by id, its own units and others by name. */
const invited = {
  groupIds: z.array(Id).max(200).default([]),
  units: z.array(line(120)).max(50).default([]),
  others: z.array(line(120)).max(50).default([]),
};
export const Invite = z.strictObject(invited).meta({ id: 'Invite' });
export type Invite = z.infer<typeof Invite>;

/** Either a municipality plans it, or a group writes down its own; one of the two ids says which. */
export const CreateExercise = z
  .strictObject({
    ...terms,
    municipalityId: Id.optional(),
    groupId: Id.optional(),
    type: terms.type.default('function'),
    startsAt: terms.startsAt.default(null),
    endsAt: terms.endsAt.default(null),
    place: terms.place.default(null),
    purpose: terms.purpose.default(null),
    scenario: terms.scenario.default(null),
    goals: terms.goals.default([]),
    testsPlan: terms.testsPlan.default(false),
    participants: terms.participants.default(null),
    hours: terms.hours.default(null),
    improve: terms.improve.default(null),
    invited: Invite.optional(),
  })
  .meta({ id: 'CreateExercise' });
export type CreateExercise = z.infer<typeof CreateExercise>;

export const ChangeExercise = z
  .strictObject({ ...terms, state: ExerciseState })
  .partial()
  .meta({ id: 'ChangeExercise' });
export type ChangeExercise = z.infer<typeof ChangeExercise>;

export const ExerciseQuery = PageQuery.extend({
  municipality: Id.optional(),
  group: Id.optional(),
  state: ExerciseState.optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
});
export type ExerciseQuery = z.infer<typeof ExerciseQuery>;
