import { z } from 'zod';
import { Capability } from './groups.js';
import { CalendarDate, Id, line, PageQuery, pageOf, prose } from './manner.js';

export const Payer = z.enum(['organisation', 'municipality', 'shared', 'as_agreed']);
export type Payer = z.infer<typeof Payer>;

/** Who pays for which kind of activity (Lier: the organisation for exercises, the municipality when it happens). */
export const CostRule = z
  .strictObject({
    incident: Payer,
    exercise: Payer,
    maintenance: Payer.default('as_agreed'),
    note: prose(500).optional(),
  })
  .meta({ id: 'CostRule' });
export type CostRule = z.infer<typeof CostRule>;

export const AgreementState = z.enum(['draft', 'in_force', 'expired', 'replaced']);
export type AgreementState = z.infer<typeof AgreementState>;

/** A group's named contact, in call order. */
export const AgreementContact = z
  .strictObject({ personId: Id, title: line(60).optional() })
  .meta({ id: 'AgreementContact' });

const terms = {
  title: line(160),
  contacts: z.array(AgreementContact).min(1).max(10),
  contactMinutes: z.number().int().min(1).max(1440),
  offer: z
    .array(
      z.strictObject({
        capability: Capability,
        quantity: z.number().int().min(0),
        expectedHours: z.number().min(0).max(168).optional(),
      }),
    )
    .max(30),
  costRule: CostRule,
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  reviewOn: CalendarDate.nullable(),
  expectations: prose(2000).nullable(),
  insuranceNote: prose(1000).nullable(),
};

/** A readiness agreement between a municipality and a group. */
export const Agreement = z
  .object({
    id: Id,
    municipalityId: Id,
    groupId: Id,
    state: AgreementState,
    ...terms,
    contacts: z.array(AgreementContact.extend({ name: z.string() })),
    version: z.number().int(),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;
export const AgreementPage = pageOf(Agreement).meta({ id: 'AgreementPage' });

export const CreateAgreement = z
  .strictObject({
    municipalityId: Id,
    groupId: Id,
    ...terms,
    contactMinutes: terms.contactMinutes.default(10),
    offer: terms.offer.default([]),
    validTo: terms.validTo.default(null),
    reviewOn: terms.reviewOn.default(null),
    expectations: terms.expectations.default(null),
    insuranceNote: terms.insuranceNote.default(null),
  })
  .meta({ id: 'CreateAgreement' });
export type CreateAgreement = z.infer<typeof CreateAgreement>;

export const ChangeAgreement = z
  .strictObject({ ...terms, state: AgreementState.extract(['draft', 'in_force', 'expired']) })
  .partial()
  .meta({ id: 'ChangeAgreement' });
export type ChangeAgreement = z.infer<typeof ChangeAgreement>;

export const AgreementQuery = PageQuery.extend({
  municipality: Id.optional(),
  group: Id.optional(),
  state: AgreementState.optional(),
});
export type AgreementQuery = z.infer<typeof AgreementQuery>;
