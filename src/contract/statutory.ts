import { z } from 'zod';
import { FollowUp } from './exercise-parts.js';
import { CalendarDate, Id, line, prose } from './manner.js';

/** What recurs: the plan is revised and exercised, and those on the call list are told of their part. */
export const StatutoryDuty = z.enum(['plan_revision', 'plan_exercise', 'call_list']);
export type StatutoryDuty = z.infer<typeof StatutoryDuty>;

/** How something stands today: nothing written down yet, in good time, due within two months, or past its day. */
export const DutyState = z.enum(['never', 'fine', 'soon', 'overdue']);
export type DutyState = z.infer<typeof DutyState>;

/** Months at most between two times; the regulation is the floor, and a municipality may bind itself to more. */
export const StatutoryIntervals = z
  .strictObject({
    revisionMonths: z.number().int().min(1).max(12),
    exerciseMonths: z.number().int().min(1).max(24),
    callListMonths: z.number().int().min(1).max(12),
  })
  .meta({ id: 'StatutoryIntervals' });
export type StatutoryIntervals = z.infer<typeof StatutoryIntervals>;

/** Who sees to a duty the next time, by duty: a name or a role. Null takes it away, what is left out stays. */
export const Responsible = z
  .strictObject({
    plan_revision: line(120).nullable(),
    plan_exercise: line(120).nullable(),
    call_list: line(120).nullable(),
  })
  .partial()
  .meta({ id: 'Responsible' });
export type Responsible = z.infer<typeof Responsible>;

/** How often the municipality binds itself to its duties, and who sees to each the next time. */
export const BindIntervals = StatutoryIntervals.extend({ responsible: Responsible.optional() }).meta({
  id: 'BindIntervals',
});
export type BindIntervals = z.infer<typeof BindIntervals>;

/** How an evaluation stands: written down, still to come, or past its day. */
export const EvaluationState = z.enum(['evaluated', 'open', 'overdue']);
export type EvaluationState = z.infer<typeof EvaluationState>;

/** The municipality that has been taken over, where it was that one's; nothing where it is the municipality's own. */
const formerMunicipality = z.string().nullable();

/** Something that was done and written down by hand, e.g. that the plan was revised. */
export const StatutoryEntry = z
  .object({
    id: Id,
    duty: z.enum([...StatutoryDuty.options, 'evaluation']),
    on: CalendarDate,
    doneBy: z.string().nullable(),
    note: z.string().nullable(),
    incidentId: Id.nullable(),
    /** What it is an evaluation of. */
    incidentTitle: z.string().nullable(),
    isExercise: z.boolean(),
    recordedBy: z.string().nullable(),
    formerMunicipality,
  })
  .meta({ id: 'StatutoryEntry' });
export type StatutoryEntry = z.infer<typeof StatutoryEntry>;

export const RecordEntry = z
  .strictObject({
    duty: StatutoryEntry.shape.duty,
    on: CalendarDate,
    doneBy: line(120).optional(),
    note: prose(2000).min(1).optional(),
    incidentId: Id.optional(),
  })
  .meta({ id: 'RecordEntry' });
export type RecordEntry = z.infer<typeof RecordEntry>;

/**
 * How soon the municipality made contact when something happened: after how many minutes the first group was asked, how many were, how
 * many of them under an agreement that says a time, the shortest such time, and how many were asked within theirs.
 */
export const FirstContact = z.object({
  incidentId: Id,
  title: z.string(),
  on: CalendarDate,
  firstMinutes: z.number().int(),
  groups: z.number().int(),
  agreed: z.number().int(),
  agreedMinutes: z.number().int().nullable(),
  inTime: z.number().int(),
  formerMunicipality,
});
export type FirstContact = z.infer<typeof FirstContact>;

/** The municipality's own record of its duty to be prepared; it says what was written down and certifies nothing. */
export const StatutoryRecord = z
  .object({
    municipalityId: Id,
    municipalityName: z.string(),
    today: CalendarDate,
    intervals: StatutoryIntervals,
    duties: z.array(
      z.object({
        duty: StatutoryDuty,
        lastOn: CalendarDate.nullable(),
        lastBy: z.string().nullable(),
        exerciseId: Id.nullable(),
        dueOn: CalendarDate.nullable(),
        state: DutyState,
        /** Who sees to it the next time. */
        responsible: z.string().nullable(),
        formerMunicipality,
      }),
    ),
    evaluations: z.array(
      z.object({
        kind: z.enum(['exercise', 'incident']),
        id: Id,
        title: z.string(),
        on: CalendarDate,
        isExercise: z.boolean(),
        evaluatedOn: CalendarDate.nullable(),
        /** Two weeks after; null of what was played outside any exercise. */
        dueOn: CalendarDate.nullable(),
        state: EvaluationState,
        formerMunicipality,
      }),
    ),
    contacts: z.array(FirstContact),
    followUps: z.array(FollowUp),
    agreements: z.array(
      z.object({
        id: Id,
        title: z.string(),
        groupName: z.string(),
        reviewOn: CalendarDate.nullable(),
        reviewedOn: CalendarDate.nullable(),
        reviewedBy: z.string().nullable(),
        state: DutyState,
      }),
    ),
    neverInvited: z.array(z.object({ groupId: Id, name: z.string() })),
    entries: z.array(StatutoryEntry),
    version: z.number().int(),
  })
  .meta({ id: 'StatutoryRecord' });
export type StatutoryRecord = z.infer<typeof StatutoryRecord>;
