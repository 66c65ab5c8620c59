import { z } from 'zod';
import { Capability, MembershipRole } from './groups.js';
import { CalendarDate, FormFile, Id, InstantView, Language } from './manner.js';

/** What a column of somebody's own list can hold; ticks stand in columns of their own. */
export const ImportField = z.enum([
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'roles',
  'capabilities',
  'shelter',
  'food',
  'care',
  'postcode',
  'joined',
  'language',
  'ignore',
]);
export type ImportField = z.infer<typeof ImportField>;

/** A field of a form that holds JSON. */
const jsonText = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .max(250_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const written = z.string().max(300);

/** What is to be read of one row instead of what stands in it, as people write it; or that it stays out, or who it is. */
export const ImportCorrection = z.strictObject({
  leaveOut: z.boolean().optional(),
  as: z.union([z.literal('new'), Id]).optional(),
  name: written.optional(),
  phone: written.optional(),
  email: written.optional(),
  roles: written.optional(),
  capabilities: written.optional(),
  postcode: written.optional(),
  joined: written.optional(),
  language: written.optional(),
});
export type ImportCorrection = z.infer<typeof ImportCorrection>;

/**
 * A list of members as they keep it themselves, and what the leader has corrected: columns by their number from 0, rows by theirs in the file.
 * An import is all or nothing: a row that is rejected refuses the whole, unless it is said that such rows are to be left out.
 */
export const ImportForm = z
  .strictObject({
    file: FormFile,
    headerRow: z.coerce.number().int().min(0).max(1000).optional(),
    columns: jsonText(z.record(z.string().regex(/^\d{1,3}$/), ImportField)).optional(),
    corrections: jsonText(z.record(z.string().regex(/^\d{1,6}$/), ImportCorrection)).optional(),
    rejected: z.enum(['refuse', 'leaveOut']).default('refuse'),
  })
  .meta({ id: 'ImportForm' });
export type ImportForm = z.infer<typeof ImportForm>;

export const ImportQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

export const ImportAction = z.enum(['create', 'update', 'skip', 'reject']);
export type ImportAction = z.infer<typeof ImportAction>;

/** Something to know about a row; `decides` is set where it is the reason that the row is rejected or skipped. */
export const ImportProblem = z.object({
  field: ImportField.optional(),
  code: z.string(),
  message: z.string(),
  /** What stands in the cell, where it could not be used; cut off with `…` where it is long. */
  text: z.string().optional(),
  decides: z.boolean(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** What was read out of a row. */
export const ImportReading = z.object({
  name: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  roles: z.array(MembershipRole),
  capabilities: z.array(Capability),
  postcode: z.string().nullable(),
  joinedOn: CalendarDate.nullable(),
  language: Language.nullable(),
});
export type ImportReading = z.infer<typeof ImportReading>;

/** What becomes of one field of a member: what stood there and what will; roles, capabilities and language by their keys. */
export const ImportDifference = z.object({ field: z.string(), from: z.array(z.string()), to: z.array(z.string()) });
export type ImportDifference = z.infer<typeof ImportDifference>;

const ImportCounts = z.object({
  create: z.number().int(),
  update: z.number().int(),
  skip: z.number().int(),
  reject: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What an import does with every row that is not empty, or would do; everything that is created and updated is done as one. */
export const ImportResult = z
  .object({
    rows: z.array(
      z.object({
        row: z.number().int(),
        action: ImportAction,
        problems: z.array(ImportProblem),
        membershipId: Id.nullable(),
        read: ImportReading,
        changes: z.array(z.string()),
        differences: z.array(ImportDifference),
        /** Members whom a number, an address or the name fits: who it is can be said in a correction (`as`). */
        candidates: z.array(z.object({ membershipId: Id, name: z.string() })),
      }),
    ),
    counts: ImportCounts,
    columns: z.array(
      z.object({
        index: z.number().int(),
        header: z.string(),
        field: ImportField,
        samples: z.array(z.string()),
      }),
    ),
    headerRow: z.number().int(),
    sheet: z.string().nullable(),
    importId: Id.nullable(),
    undoUntil: InstantView.nullable(),
  })
  .meta({ id: 'ImportResult' });
export type ImportResult = z.infer<typeof ImportResult>;

/** The imports of the last day, the newest first: those that can still be undone. */
export const ImportList = z
  .object({
    items: z.array(
      z.object({
        id: Id,
        importedAt: InstantView,
        undoUntil: InstantView,
        undoneAt: InstantView.nullable(),
        counts: ImportCounts,
      }),
    ),
  })
  .meta({ id: 'ImportList' });
export type ImportList = z.infer<typeof ImportList>;

/** What was taken back, and whom it left alone because somebody has changed her since. */
export const ImportUndone = z
  .object({
    removed: z.number().int(),
    restored: z.number().int(),
    kept: z.array(z.object({ membershipId: Id, name: z.string() })),
  })
  .meta({ id: 'ImportUndone' });
export type ImportUndone = z.infer<typeof ImportUndone>;

export const ExportQuery = z.strictObject({ format: z.enum(['xlsx', 'csv']).default('xlsx') });
export type ExportQuery = z.infer<typeof ExportQuery>;
