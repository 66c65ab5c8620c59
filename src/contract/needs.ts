import { z } from 'zod';
import { FormFile, Id, InstantView, line, PageQuery, pageOf, prose } from './manner.js';
import { Amount, SupportKind, SupportState } from './support.js';

/** How long it can wait. */
export const Urgency = z.enum(['can_wait', 'soon', 'now']);
export type Urgency = z.infer<typeof Urgency>;

export const NeedState = z.enum(['open', 'resolved', 'dropped']);
export type NeedState = z.infer<typeof NeedState>;

/** Something that somebody in the group has seen must be mended. */
export const MaintenanceNeed = z
  .object({
    id: Id,
    groupId: Id,
    itemId: Id.nullable(),
    thing: z.string(),
    what: z.string(),
    urgency: Urgency,
    costEstimate: z.number().int().nullable(),
    state: NeedState,
    outcome: z.string().nullable(),
    hasPhoto: z.boolean(),
    reportedBy: z.string().nullable(),
    /** Whether the reader reported it herself. */
    isOwn: z.boolean(),
    reportedAt: InstantView,
    resolvedAt: InstantView.nullable(),
    supportRequest: z.object({ id: Id, state: SupportState.nullable() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'MaintenanceNeed' });
export type MaintenanceNeed = z.infer<typeof MaintenanceNeed>;
export const MaintenanceNeedPage = pageOf(MaintenanceNeed).meta({ id: 'MaintenanceNeedPage' });

/** A form with at most a picture and three fields; numbers come as text. */
const report = {
  what: prose(1000).min(1),
  urgency: Urgency.default('soon'),
  costEstimate: z.coerce.number().int().min(0).max(100_000_000).optional(),
  photo: FormFile.optional(),
};
export const ReportItemNeed = z.strictObject(report).meta({ id: 'ReportItemNeed' });
export type ReportItemNeed = z.infer<typeof ReportItemNeed>;

/** The same, for something that is on no list. */
export const ReportNeed = z.strictObject({ thing: line(120), ...report }).meta({ id: 'ReportNeed' });
export type ReportNeed = z.infer<typeof ReportNeed>;

export const ChangeNeed = z
  .strictObject({ what: prose(1000).min(1), urgency: Urgency, costEstimate: Amount.nullable() })
  .partial()
  .meta({ id: 'ChangeNeed' });
export type ChangeNeed = z.infer<typeof ChangeNeed>;

export const ResolveNeed = z
  .strictObject({
    as: NeedState.extract(['resolved', 'dropped']).default('resolved'),
    outcome: prose(500).min(1).optional(),
    worksAgain: z.boolean().default(false),
  })
  .meta({ id: 'ResolveNeed' });
export type ResolveNeed = z.infer<typeof ResolveNeed>;

export const NeedQuery = PageQuery.extend({
  state: NeedState.optional(),
  open: z.enum(['true', 'false']).optional(),
  item: Id.optional(),
});
export type NeedQuery = z.infer<typeof NeedQuery>;

/** What a need becomes when money is asked for; what is left out is taken from the need. */
export const AskSupportForNeed = z
  .strictObject({
    municipalityId: Id,
    kind: SupportKind.extract(['maintenance', 'renewal']).default('maintenance'),
    title: line(160).optional(),
    text: prose(2000).min(1).optional(),
    amountAsked: Amount.optional(),
    withPhoto: z.boolean().default(true),
  })
  .meta({ id: 'AskSupportForNeed' });
export type AskSupportForNeed = z.infer<typeof AskSupportForNeed>;
