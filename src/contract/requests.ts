import { z } from 'zod';
import { Payer } from './cooperation.js';
import { Capability, Unit } from './groups.js';
import { OpenIncident, Place } from './incidents.js';
import { Id, Instant, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** asked → seen → offered | partly_offered | declined | call_me → agreed → ongoing → ended; withdrawn before agreed, stood_down after. */
export const RequestState = z.enum([
  'asked',
  'seen',
  'offered',
  'partly_offered',
  'declined',
  'call_me',
  'agreed',
  'ongoing',
  'ended',
  'withdrawn',
  'stood_down',
]);
export type RequestState = z.infer<typeof RequestState>;

/** One line of what is asked for. */
export const AskedNeed = z
  .strictObject({
    capability: Capability,
    quantity: z.number().int().min(1).max(1_000_000),
    unit: Unit.optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    place: line(160).optional(),
  })
  .meta({ id: 'AskedNeed' });
export type AskedNeed = z.infer<typeof AskedNeed>;

export const Need = z
  .object({
    id: Id,
    capability: Capability,
    quantity: z.number().int(),
    unit: Unit,
    from: InstantView.nullable(),
    to: InstantView.nullable(),
    place: z.string().nullable(),
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;

export const Requester = z.strictObject({ name: line(120), agency: line(120) }).meta({ id: 'Requester' });

/** What is asked of the groups; the needs are asked of all of them together. */
export const AskGroups = z
  .strictObject({
    groupIds: z.array(Id).min(1).max(200),
    needs: z.array(AskedNeed).min(1).max(20),
    message: prose(600).optional(),
    answerBy: Instant.optional(),
    requester: Requester.optional(),
  })
  .meta({ id: 'AskGroups' });
export type AskGroups = z.infer<typeof AskGroups>;

export const Asked = z
  .object({
    requests: z.array(z.object({ id: Id, groupId: Id, state: RequestState, agreementId: Id.nullable() })),
  })
  .meta({ id: 'Asked' });
export type Asked = z.infer<typeof Asked>;

/** The text that would go out for a request, as the first receiver gets it, before anything is sent. */
export const AskPreview = z
  .object({
    texts: z.array(
      z.object({
        groupId: Id,
        channel: z.string(),
        text: z.string(),
        segments: z.number().int(),
        encoding: z.string(),
      }),
    ),
    recipients: z.number().int(),
    segments: z.number().int(),
  })
  .meta({ id: 'AskPreview' });
export type AskPreview = z.infer<typeof AskPreview>;

export const Offer = z.enum(['offer', 'partial', 'decline', 'call_me']);
export type Offer = z.infer<typeof Offer>;

export const OfferLine = z
  .strictObject({ needId: Id, quantity: z.number().int().min(0).max(1_000_000), from: Instant.optional() })
  .meta({ id: 'OfferLine' });
export type OfferLine = z.infer<typeof OfferLine>;

/** A group's answer, line by line; every answer is kept. */
export const AnswerRequest = z
  .strictObject({
    answer: Offer,
    lines: z.array(OfferLine).max(20).optional(),
    reason: line(200).optional(),
    text: prose(1000).optional(),
  })
  .meta({ id: 'AnswerRequest' });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

export const AgreeRequest = z
  .strictObject({ lines: z.array(OfferLine).max(20).optional() })
  .meta({ id: 'AgreeRequest' });
export type AgreeRequest = z.infer<typeof AgreeRequest>;

/** A line of an answer or of what was agreed. */
export const Line = z.object({ needId: Id, quantity: z.number().int(), from: InstantView.nullable() });

/** A request as its two parties see it. */
export const Request = z
  .object({
    id: Id,
    incidentId: Id,
    incident: z.object({
      title: z.string(),
      kind: z.string(),
      exercise: z.boolean(),
      place: Place.nullable(),
      municipalityId: Id,
      municipalityName: z.string(),
    }),
    groupId: Id,
    groupName: z.string(),
    state: RequestState,
    agreementId: Id.nullable(),
    payer: Payer.nullable(),
    needs: z.array(Need),
    message: z.string().nullable(),
    answerBy: InstantView.nullable(),
    requester: z.object({ name: z.string(), agency: z.string() }).nullable(),
    askedAt: InstantView,
    seenAt: InstantView.nullable(),
    answers: z.array(
      z.object({
        answer: Offer,
        lines: z.array(Line),
        reason: z.string().nullable(),
        text: z.string().nullable(),
        by: z.object({ id: Id, name: z.string() }),
        at: InstantView,
      }),
    ),
    agreed: z.array(Line),
    version: z.number().int(),
  })
  .meta({ id: 'Request' });
export type Request = z.infer<typeof Request>;
export const RequestPage = pageOf(Request).meta({ id: 'RequestPage' });

/** Which of the requests that a group was asked are listed: those that still want something of it, or all. */
export const RequestQuery = PageQuery.extend({ state: z.enum(['open', 'all']).default('open') });
export type RequestQuery = z.infer<typeof RequestQuery>;

/** An incident that is not open yet, and what would be asked in it. */
export const PreviewAsk = z.strictObject({ incident: OpenIncident, ask: AskGroups }).meta({ id: 'PreviewAsk' });
export type PreviewAsk = z.infer<typeof PreviewAsk>;
