import { z } from 'zod';
import { Payer } from './cooperation.js';
import { Id, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** Whole kroner. */
export const Amount = z.number().int().min(0).max(100_000_000);

/** What a group asks its municipality for in peacetime. */
export const SupportKind = z.enum(['training', 'exercise', 'maintenance', 'renewal']);
export type SupportKind = z.infer<typeof SupportKind>;

export const SupportState = z.enum(['sent', 'seen', 'granted', 'granted_in_part', 'declined', 'settled', 'withdrawn']);
export type SupportState = z.infer<typeof SupportState>;

/** What a group has asked for, what was answered, and what was paid. */
export const SupportRequest = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    municipalityId: Id,
    kind: SupportKind,
    title: z.string(),
    text: z.string().nullable(),
    state: SupportState,
    amountAsked: z.number().int().nullable(),
    amountGranted: z.number().int().nullable(),
    amountSettled: z.number().int().nullable(),
    payer: Payer.nullable(),
    agreementId: Id.nullable(),
    reason: z.string().nullable(),
    hasPhoto: z.boolean(),
    sentAt: InstantView,
    answeredAt: InstantView.nullable(),
    settledAt: InstantView.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'SupportRequest' });
export type SupportRequest = z.infer<typeof SupportRequest>;
export const SupportPage = pageOf(SupportRequest).meta({ id: 'SupportPage' });

export const AskSupport = z
  .strictObject({
    municipalityId: Id,
    kind: SupportKind,
    title: line(160),
    text: prose(2000).min(1).optional(),
    amountAsked: Amount.optional(),
  })
  .meta({ id: 'AskSupport' });
export type AskSupport = z.infer<typeof AskSupport>;

export const AnswerSupport = z
  .strictObject({
    answer: SupportState.extract(['granted', 'granted_in_part', 'declined']),
    amountGranted: Amount.optional(),
    reason: prose(1000).min(1).optional(),
  })
  .meta({ id: 'AnswerSupport' });
export type AnswerSupport = z.infer<typeof AnswerSupport>;

export const SettleSupport = z.strictObject({ amountSettled: Amount }).meta({ id: 'SettleSupport' });
export type SettleSupport = z.infer<typeof SettleSupport>;

const year = z.coerce.number().int().min(2000).max(2999);

export const SupportQuery = PageQuery.extend({
  municipality: Id.optional(),
  group: Id.optional(),
  state: SupportState.optional(),
  year: year.optional(),
});
export type SupportQuery = z.infer<typeof SupportQuery>;

export const SupportSumsQuery = z.strictObject({
  year: year.optional(),
  municipality: Id.optional(),
  group: Id.optional(),
});
export type SupportSumsQuery = z.infer<typeof SupportSumsQuery>;

const sums = {
  count: z.number().int(),
  asked: z.number().int(),
  granted: z.number().int(),
  settled: z.number().int(),
};

/** What was asked, granted and paid in a year, by group, municipality and kind; the same figures for both sides. */
export const SupportSums = z
  .object({
    year: z.number().int(),
    items: z.array(z.object({ groupId: Id, groupName: z.string(), municipalityId: Id, kind: SupportKind, ...sums })),
    total: z.object(sums),
  })
  .meta({ id: 'SupportSums' });
export type SupportSums = z.infer<typeof SupportSums>;
