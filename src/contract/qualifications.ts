import { z } from 'zod';
import { CalendarDate, Id, InstantView, Language, line, PageQuery, pageOf } from './manner.js';

/** What sort of thing it is; of a certificate only that it was shown is kept, never the paper. */
export const QualificationArea = z.enum(['course', 'police_certificate', 'confidentiality']);
export type QualificationArea = z.infer<typeof QualificationArea>;

/** Reported by the person herself, and what her leader made of it. */
export const QualificationState = z.enum(['reported', 'confirmed', 'declined']);
export type QualificationState = z.infer<typeof QualificationState>;

const Names = z.strictObject({ nb: line(80), nn: line(80), en: line(80) }).meta({ id: 'Names' });

/** Something that can be learnt or shown: one that everybody starts with, or an association's own. */
export const QualificationKind = z
  .object({
    id: Id,
    organisationId: Id.nullable(),
    isDefault: z.boolean(),
    area: QualificationArea,
    names: z.record(Language, z.string()),
    validMonths: z.number().int().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'QualificationKind' });
export type QualificationKind = z.infer<typeof QualificationKind>;
export const QualificationKinds = z.object({ items: z.array(QualificationKind) }).meta({ id: 'QualificationKinds' });
export type QualificationKinds = z.infer<typeof QualificationKinds>;

export const AddQualificationKind = z
  .strictObject({
    area: QualificationArea.default('course'),
    names: Names,
    validMonths: z.number().int().min(1).max(600).nullable().default(null),
  })
  .meta({ id: 'AddQualificationKind' });
export type AddQualificationKind = z.infer<typeof AddQualificationKind>;

/** What is left out stays as it is; what people hold already keeps its end. */
export const ChangeQualificationKind = z
  .strictObject({ names: Names.optional(), validMonths: z.number().int().min(1).max(600).nullable().optional() })
  .meta({ id: 'ChangeQualificationKind' });
export type ChangeQualificationKind = z.infer<typeof ChangeQualificationKind>;

/** What somebody has learnt or shown, for herself and her own group's leaders. */
export const Qualification = z
  .object({
    id: Id,
    personId: Id,
    kindId: Id,
    area: QualificationArea,
    names: z.record(Language, z.string()),
    obtainedOn: CalendarDate,
    validTo: CalendarDate.nullable(),
    state: QualificationState,
    word: z.string().nullable(),
    decidedAt: InstantView.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Qualification' });
export type Qualification = z.infer<typeof Qualification>;
export const QualificationPage = pageOf(Qualification).meta({ id: 'QualificationPage' });

/** Where `validTo` is left out, it is reckoned from what is usual for the kind. */
export const ReportQualification = z
  .strictObject({ kindId: Id, obtainedOn: CalendarDate, validTo: CalendarDate.nullable().optional() })
  .meta({ id: 'ReportQualification' });
export type ReportQualification = z.infer<typeof ReportQualification>;

export const ConfirmQualification = z
  .strictObject({ validTo: CalendarDate.nullable().optional() })
  .meta({ id: 'ConfirmQualification' });
export type ConfirmQualification = z.infer<typeof ConfirmQualification>;

export const DeclineQualification = z.strictObject({ word: line(200) }).meta({ id: 'DeclineQualification' });
export type DeclineQualification = z.infer<typeof DeclineQualification>;

/** A qualification of one of the group's members, for its leaders. */
export const GroupQualification = Qualification.extend({ name: z.string() }).meta({ id: 'GroupQualification' });
export type GroupQualification = z.infer<typeof GroupQualification>;
export const GroupQualificationPage = pageOf(GroupQualification).meta({ id: 'GroupQualificationPage' });

/** To be confirmed, run out or soon to, or all that the members hold. */
export const GroupQualificationQuery = PageQuery.extend({
  show: z.enum(['reported', 'ending', 'held']).default('held'),
});
export type GroupQualificationQuery = z.infer<typeof GroupQualificationQuery>;
