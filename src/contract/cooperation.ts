import { z } from 'zod';
import { Capability } from './groups.js';
import { CalendarDate, Id, InstantView, Language, line, PageQuery, pageOf, prose } from './manner.js';

export const Payer = z.enum(['organisation', 'municipality', 'shared', 'as_agreed']);
export type Payer = z.infer<typeof Payer>;

/** What may cost something, each with a rule of its own. */
export const CostedActivity = z.enum(['incident', 'exercise', 'training', 'maintenance', 'renewal', 'preventive']);
export type CostedActivity = z.infer<typeof CostedActivity>;

/** Who pays for which kind of activity (Lier: the organisation for exercises, the municipality when it happens). */
export const CostRule = z
  .strictObject({
    incident: Payer,
    exercise: Payer,
    training: Payer.default('as_agreed'),
    maintenance: Payer.default('as_agreed'),
    renewal: Payer.default('as_agreed'),
    preventive: Payer.default('as_agreed'),
    note: prose(500).optional(),
  })
  .meta({ id: 'CostRule' });
export type CostRule = z.infer<typeof CostRule>;

/** `signed` by both is in force once its day has come; `withdrawn` is a draft that came to nothing. */
export const AgreementState = z.enum(['draft', 'withdrawn', 'signed', 'in_force', 'expired', 'replaced']);
export type AgreementState = z.infer<typeof AgreementState>;

/** The two sides of an agreement, equals. */
export const Side = z.enum(['municipality', 'group']);
export type Side = z.infer<typeof Side>;

const lasting = { validFrom: CalendarDate.optional(), validTo: CalendarDate.optional() };

/** A group's named contact, in call order; outside her dates she is not called, and `minutes` is her own patience. */
export const AgreementContact = z
  .strictObject({
    personId: Id,
    title: line(60).optional(),
    minutes: z.number().int().min(1).max(1440).optional(),
    ...lasting,
  })
  .meta({ id: 'AgreementContact' });

/** Whom of the municipality the group turns to. */
export const MunicipalContact = z
  .strictObject({
    name: line(120),
    title: line(60).optional(),
    phone: line(40).optional(),
    email: z.email().max(254).optional(),
    deputy: z.boolean().default(false),
    ...lasting,
  })
  .meta({ id: 'MunicipalContact' });
export type MunicipalContact = z.infer<typeof MunicipalContact>;

/** What is signed; contacts stand beside it, and each side keeps its own up to date. */
const terms = {
  title: line(160),
  contactMinutes: z.number().int().min(1).max(1440),
  dutyMinutes: z.number().int().min(1).max(10_080).nullable(),
  offer: z
    .array(
      z.strictObject({
        capability: Capability,
        quantity: z.number().int().min(0).max(1_000_000),
        expectedHours: z.number().min(0).max(168).optional(),
      }),
    )
    .max(30),
  costRule: CostRule,
  premisesIds: z.array(Id).max(30),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  reviewOn: CalendarDate.nullable(),
  expectations: prose(2000).nullable(),
  municipalityDoes: prose(4000).nullable(),
  groupDoes: prose(4000).nullable(),
  insuranceNote: prose(1000).nullable(),
};
const beside = {
  contacts: z.array(AgreementContact).min(1).max(10),
  municipalContacts: z.array(MunicipalContact).max(10),
};

const TermsHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Who signed which text, when. */
export const AgreementSignature = z
  .object({ side: Side, name: z.string(), at: InstantView, termsHash: TermsHash })
  .meta({ id: 'AgreementSignature' });
export type AgreementSignature = z.infer<typeof AgreementSignature>;

/** That the two have gone through the agreement, who said so for which side, and when next; beside what was signed. */
export const AgreementReview = z
  .object({ id: Id, side: Side, name: z.string(), on: CalendarDate, nextOn: CalendarDate, at: InstantView })
  .meta({ id: 'AgreementReview' });
export type AgreementReview = z.infer<typeof AgreementReview>;

/** A readiness agreement between a municipality and a group, in one of its versions: all that share `firstId`. */
export const Agreement = z
  .object({
    id: Id,
    municipalityId: Id,
    municipalityName: z.string(),
    groupId: Id,
    groupName: z.string(),
    state: AgreementState,
    firstId: Id,
    edition: z.number().int(),
    ...terms,
    ...beside,
    /** Their numbers are known to the municipality while a signed agreement names them. */
    contacts: z.array(
      AgreementContact.extend({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
    ),
    termsHash: TermsHash,
    signatures: z.array(AgreementSignature),
    /** The municipality that it was signed with, where another has taken it over since. */
    inheritedFrom: z.string().nullable(),
    /** The newest first. */
    reviews: z.array(AgreementReview),
    /** When it is to be gone through: as was said at the last review, else as was signed. */
    nextReviewOn: CalendarDate.nullable(),
    endedOn: CalendarDate.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Agreement' });
export type Agreement = z.infer<typeof Agreement>;
export const AgreementPage = pageOf(Agreement).meta({ id: 'AgreementPage' });

/** The shapes that agreements begin from: Lier's, and Nes's. */
export const TemplateKey = z.enum(['care_readiness', 'partnership']);
export type TemplateKey = z.infer<typeof TemplateKey>;

export const AgreementTemplate = z
  .object({
    key: TemplateKey,
    name: z.string(),
    about: z.string(),
    title: z.string(),
    years: z.number().int().nullable(),
    contactMinutes: z.number().int(),
    dutyMinutes: z.number().int(),
    costRule: CostRule,
    expectations: z.string(),
    municipalityDoes: z.string(),
    groupDoes: z.string(),
    insuranceNote: z.string(),
  })
  .meta({ id: 'AgreementTemplate' });
export type AgreementTemplate = z.infer<typeof AgreementTemplate>;
export const AgreementTemplates = z.object({ items: z.array(AgreementTemplate) }).meta({ id: 'AgreementTemplates' });
export type AgreementTemplates = z.infer<typeof AgreementTemplates>;

/** A draft; what is left out is filled in from the template and from what the service knows of the two. */
export const CreateAgreement = z
  .strictObject({
    municipalityId: Id,
    groupId: Id,
    template: TemplateKey.default('care_readiness'),
    language: Language.optional(),
    ...z.object({ ...terms, ...beside }).partial().shape,
  })
  .meta({ id: 'CreateAgreement' });
export type CreateAgreement = z.infer<typeof CreateAgreement>;

/** A change; `withdrawn` gives up a draft, `expired` ends what has been signed. */
export const ChangeAgreement = z
  .strictObject({ ...terms, ...beside, state: AgreementState.extract(['withdrawn', 'expired']) })
  .partial()
  .meta({ id: 'ChangeAgreement' });
export type ChangeAgreement = z.infer<typeof ChangeAgreement>;

/** The next version, filled in from this one; what is left out follows on from it. */
export const NewVersion = z
  .strictObject({ validFrom: CalendarDate.optional(), validTo: CalendarDate.nullable().optional() })
  .meta({ id: 'NewVersion' });
export type NewVersion = z.infer<typeof NewVersion>;

/** A signature says which text it is for; where it does not, it is for what stands. */
export const SignAgreement = z
  .strictObject({ side: Side.optional(), termsHash: TermsHash.optional() })
  .meta({ id: 'SignAgreement' });
export type SignAgreement = z.infer<typeof SignAgreement>;

export const AgreementQuery = PageQuery.extend({
  municipality: Id.optional(),
  group: Id.optional(),
  state: AgreementState.optional(),
  first: Id.optional(),
});
export type AgreementQuery = z.infer<typeof AgreementQuery>;
