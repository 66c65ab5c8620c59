import { z } from 'zod';

/** The language tags that a reader may choose. */
export const Language = z.enum(['nb', 'nn', 'en']);
export type Language = z.infer<typeof Language>;

/** A UUID that names one row, everywhere. */
export const Id = z.uuid();

/** Instants and dates far from anybody's life are slips of the keyboard, and no database keeps the year 0. */
const isOfOurTimes = (text: string) => /^(19|2\d)\d\d/.test(text);

/** An instant in UTC, ISO 8601; an offset is accepted and answered as `Z`. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(isOfOurTimes)
  .transform((text) => new Date(text).toISOString());

/** An instant as it is answered. */
export const InstantView = z.iso.datetime();

/** A calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date().refine(isOfOurTimes);

/** Text for one line: trimmed, without control characters, never empty. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** Text over several lines: trimmed; line breaks and tabs are kept, other control characters refused. */
export const prose = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u);

type SentFile = { readonly name: string; readonly bytes: Uint8Array };
const isFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;

/** A file that came with a form; described as what it is on the wire. */
export const FormFile = z.unknown().refine(isFile).meta({ type: 'string', format: 'binary' }) as unknown as z.ZodType<
  SentFile,
  SentFile
>;
export type FormFile = z.infer<typeof FormFile>;

/** What every list takes: how many, and where the page before ended. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** One page of a list; `nextCursor` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export type Page<T> = { items: T[]; nextCursor: string | null };

/** A refusal on the wire (RFC 9457); `type` is stable, title and detail follow the reader's language. */
export const ProblemView = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    traceId: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemView = z.infer<typeof ProblemView>;

/** The body of a move that says nothing more. */
export const NoWords = z.strictObject({}).meta({ id: 'NoWords' });
export type NoWords = z.infer<typeof NoWords>;
