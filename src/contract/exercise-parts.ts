import { z } from 'zod';
import { CalendarDate, Id, InstantView, line } from './manner.js';

/** A time of the day on a Norwegian wall. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const GoalResult = z.enum(['met', 'partly', 'not_met', 'not_observed']);
export type GoalResult = z.infer<typeof GoalResult>;

export const InvitedKind = z.enum(['group', 'unit', 'other']);
export type InvitedKind = z.infer<typeof InvitedKind>;

/** Whether a group comes; no is always a possible answer. */
export const InvitationAnswer = z.enum(['coming', 'not_coming']);
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** Who owns what: the municipality, or a group. */
export const Party = z.enum(['municipality', 'group']);
export type Party = z.infer<typeof Party>;

/** How many people. */
export const Headcount = z.number().int().min(0).max(100_000);
/** Hours, also halves, for each of those who took part. */
export const Hours = z.number().min(0).max(1000);

const goal = { text: line(300), indicators: z.array(line(300)).max(10) };
export const ExerciseGoal = z.object({ id: Id, ...goal }).meta({ id: 'ExerciseGoal' });
export type ExerciseGoal = z.infer<typeof ExerciseGoal>;
/** A goal as it is written; one that keeps its id keeps what was said of it. */
export const SetGoal = z
  .strictObject({ id: Id.optional(), ...goal, indicators: goal.indicators.default([]) })
  .meta({ id: 'SetGoal' });
export type SetGoal = z.infer<typeof SetGoal>;

/** Somebody invited; what a group has answered is its own word. */
export const ExerciseInvitation = z
  .object({
    id: Id,
    kind: InvitedKind,
    groupId: Id.nullable(),
    name: z.string(),
    answer: z
      .object({
        answer: InvitationAnswer,
        headcount: z.number().int().nullable(),
        text: z.string().nullable(),
        /** The exercise has been moved to another day since. */
        isForAnotherDay: z.boolean(),
      })
      .nullable(),
    attended: z.boolean().nullable(),
    headcount: z.number().int().nullable(),
    hours: z.number().nullable(),
  })
  .meta({ id: 'ExerciseInvitation' });
export type ExerciseInvitation = z.infer<typeof ExerciseInvitation>;

/** What one party says of one goal. */
export const goalOutcome = { goalId: Id, result: GoalResult };
export const ExerciseEvaluation = z
  .object({
    id: Id,
    party: Party,
    groupId: Id.nullable(),
    groupName: z.string().nullable(),
    outcomes: z.array(z.object({ ...goalOutcome, note: z.string().optional() })),
    good: z.string(),
    improve: z.string(),
    at: InstantView,
    version: z.number().int(),
  })
  .meta({ id: 'ExerciseEvaluation' });
export type ExerciseEvaluation = z.infer<typeof ExerciseEvaluation>;

export const FollowUpState = z.enum(['open', 'done']);
export type FollowUpState = z.infer<typeof FollowUpState>;

/** Something to be done after an exercise, by the party that has taken it on. */
export const FollowUp = z
  .object({
    id: Id,
    exerciseId: Id,
    owner: Party,
    groupId: Id.nullable(),
    groupName: z.string().nullable(),
    ownerName: z.string(),
    text: z.string(),
    dueOn: CalendarDate,
    isOverdue: z.boolean(),
    state: FollowUpState,
    doneOn: CalendarDate.nullable(),
    evidence: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'FollowUp' });
export type FollowUp = z.infer<typeof FollowUp>;
