import { z } from 'zod';
import { FollowUpState, goalOutcome, Headcount, Hours, InvitationAnswer } from './exercise-parts.js';
import { CalendarDate, Id, line, prose } from './manner.js';

/** Who came of those invited, how many and for how long. */
export const NoteAttendance = z
  .strictObject({
    attended: z.boolean(),
    headcount: Headcount.nullable().default(null),
    hours: Hours.nullable().default(null),
  })
  .meta({ id: 'NoteAttendance' });
export type NoteAttendance = z.infer<typeof NoteAttendance>;

/** The group's own answer to the invitation. */
export const AnswerInvitation = z
  .strictObject({
    groupId: Id,
    answer: InvitationAnswer,
    headcount: Headcount.optional(),
    text: prose(1000).min(1).optional(),
  })
  .meta({ id: 'AnswerInvitation' });
export type AnswerInvitation = z.infer<typeof AnswerInvitation>;

/** What one party says of the exercise; with a group's id it is that group's word, else the municipality's. */
export const EvaluateExercise = z
  .strictObject({
    groupId: Id.optional(),
    outcomes: z
      .array(z.strictObject({ ...goalOutcome, note: prose(1000).min(1).optional() }))
      .max(20)
      .default([]),
    good: prose(4000),
    improve: prose(4000),
  })
  .meta({ id: 'EvaluateExercise' });
export type EvaluateExercise = z.infer<typeof EvaluateExercise>;

/** What a party takes on: a group where its id is given, else the municipality. */
export const TakeOnFollowUp = z
  .strictObject({ groupId: Id.optional(), ownerName: line(120), text: prose(2000).min(1), dueOn: CalendarDate })
  .meta({ id: 'TakeOnFollowUp' });
export type TakeOnFollowUp = z.infer<typeof TakeOnFollowUp>;

export const ChangeFollowUp = z
  .strictObject({
    ownerName: line(120),
    text: prose(2000).min(1),
    dueOn: CalendarDate,
    state: FollowUpState,
    evidence: prose(2000).nullable(),
  })
  .partial()
  .meta({ id: 'ChangeFollowUp' });
export type ChangeFollowUp = z.infer<typeof ChangeFollowUp>;

/** The incident that is played, marked as an exercise everywhere. */
export const RunAsIncident = z.strictObject({ kind: line(40) }).meta({ id: 'RunAsIncident' });
export type RunAsIncident = z.infer<typeof RunAsIncident>;
