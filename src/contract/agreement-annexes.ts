import { z } from 'zod';
import { Side } from './cooperation.js';
import { CalendarDate, Id, InstantView, Language, pageOf, prose } from './manner.js';

/** The agreement was gone through on a day that has been; next in a year where no day is said. */
export const ReviewAgreement = z
  .strictObject({ side: Side.optional(), on: CalendarDate, next: CalendarDate.optional() })
  .meta({ id: 'ReviewAgreement' });
export type ReviewAgreement = z.infer<typeof ReviewAgreement>;

/** How it went, in one side's own words. */
export const AgreementNote = z
  .object({ id: Id, side: Side, name: z.string(), text: z.string(), at: InstantView })
  .meta({ id: 'AgreementNote' });
export type AgreementNote = z.infer<typeof AgreementNote>;
export const AgreementNotePage = pageOf(AgreementNote).meta({ id: 'AgreementNotePage' });

export const AddAgreementNote = z
  .strictObject({ side: Side.optional(), text: prose(2000).min(1) })
  .meta({ id: 'AddAgreementNote' });
export type AddAgreementNote = z.infer<typeof AddAgreementNote>;

export const DocumentQuery = z.strictObject({ language: Language.optional() });
export type DocumentQuery = z.infer<typeof DocumentQuery>;
