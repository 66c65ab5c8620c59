import { z } from 'zod';
import { Capability, MembershipRole } from './groups.js';
import { CalloutCounts } from './board.js';
import { Id, Instant, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** What a group asks its own members, under a request or alone; no audience means every member who may be asked. */
export const OpenCallout = z
  .strictObject({
    requestId: Id.optional(),
    question: prose(400).min(1),
    place: line(160).optional(),
    from: Instant.optional(),
    to: Instant.optional(),
    audience: z
      .strictObject({
        roles: z.array(MembershipRole).max(4).optional(),
        capabilities: z.array(Capability).max(30).optional(),
        membershipIds: z.array(Id).max(5000).optional(),
      })
      .optional(),
  })
  .meta({ id: 'OpenCallout' });
export type OpenCallout = z.infer<typeof OpenCallout>;

export const MemberAnswer = z.enum(['coming', 'available_from', 'if_short', 'cannot_get_there', 'no']);
export type MemberAnswer = z.infer<typeof MemberAnswer>;

const minutes = z.number().int().min(0).max(1440);

/** What a member answers; minutes go with `coming`, an instant with `available_from`. */
export const AnswerCallout = z
  .strictObject({
    membershipId: Id,
    answer: MemberAnswer,
    minutes: minutes.optional(),
    availableFrom: Instant.optional(),
    text: prose(1600).optional(),
  })
  .meta({ id: 'AnswerCallout' });
export type AnswerCallout = z.infer<typeof AnswerCallout>;

export const SelectMembers = z
  .strictObject({ membershipIds: z.array(Id).max(5000), message: prose(600).optional() })
  .meta({ id: 'SelectMembers' });
export type SelectMembers = z.infer<typeof SelectMembers>;

export const AnswerVia = z.enum(['link', 'sms', 'leader', 'app']);
export type AnswerVia = z.infer<typeof AnswerVia>;

/** A callout as the group's leader sees it; `members` names everybody asked, also the silent ones. */
export const Callout = z
  .object({
    id: Id,
    groupId: Id,
    requestId: Id.nullable(),
    exercise: z.boolean(),
    question: z.string(),
    place: z.string().nullable(),
    from: InstantView.nullable(),
    to: InstantView.nullable(),
    state: z.enum(['open', 'closed']),
    openedAt: InstantView,
    answers: z.array(
      z.object({
        membershipId: Id,
        name: z.string(),
        answer: MemberAnswer.nullable(),
        minutes: z.number().int().nullable(),
        availableFrom: InstantView.nullable(),
        text: z.string().nullable(),
        at: InstantView,
        via: AnswerVia,
        enteredBy: z.string().nullable().optional(),
        picked: z.boolean().nullable(),
      }),
    ),
    silent: z.array(z.object({ membershipId: Id, name: z.string(), reachable: z.boolean() })),
    counts: CalloutCounts,
    version: z.number().int(),
  })
  .meta({ id: 'Callout' });
export type Callout = z.infer<typeof Callout>;

/** A group's question as the member who was asked sees it: her own answer and nobody else's. */
export const MyCallout = z
  .object({
    id: Id,
    membershipId: Id,
    groupId: Id,
    groupName: z.string(),
    exercise: z.boolean(),
    question: z.string(),
    place: z.string().nullable(),
    from: InstantView.nullable(),
    to: InstantView.nullable(),
    openedAt: InstantView,
    answer: MemberAnswer.nullable(),
    minutes: z.number().int().nullable(),
    availableFrom: InstantView.nullable(),
    picked: z.boolean().nullable(),
  })
  .meta({ id: 'MyCallout' });
export type MyCallout = z.infer<typeof MyCallout>;
export const MyCalloutPage = pageOf(MyCallout).meta({ id: 'MyCalloutPage' });
export const CalloutPage = pageOf(Callout).meta({ id: 'CalloutPage' });

/** Which of a group's questions are listed. */
export const CalloutQuery = PageQuery.extend({ state: z.enum(['open', 'all']).default('open') });
export type CalloutQuery = z.infer<typeof CalloutQuery>;

/** What a reply page sends: a form or JSON; a clock time `HH:MM` is read as the next such time in Norway. */
export const ReplyAnswer = z.strictObject({
  answer: MemberAnswer,
  minutes: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(0).max(1440).optional(),
  ),
  availableFrom: z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.union([Instant, z.string().regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/)]).optional(),
  ),
  text: prose(1600).optional(),
  nonce: z.string().max(64).optional(),
});
export type ReplyAnswer = z.infer<typeof ReplyAnswer>;

/** What a group says unasked that it can give, and until when. */
export const OfferReadiness = z
  .strictObject({
    lines: z
      .array(z.strictObject({ capability: Capability, quantity: z.number().int().min(0).max(1_000_000) }))
      .min(1)
      .max(20),
    until: Instant,
    text: prose(600).optional(),
  })
  .meta({ id: 'OfferReadiness' });
export type OfferReadiness = z.infer<typeof OfferReadiness>;

export const ReadinessOffer = z
  .object({
    id: Id,
    groupId: Id,
    lines: z.array(z.object({ capability: Capability, quantity: z.number().int() })),
    until: InstantView,
    text: z.string().nullable(),
    at: InstantView,
  })
  .meta({ id: 'ReadinessOffer' });
export type ReadinessOffer = z.infer<typeof ReadinessOffer>;
