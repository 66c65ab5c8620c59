import { z } from 'zod';
import { Payer } from './cooperation.js';
import { Capability, Unit } from './groups.js';
import { Id, Instant, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** Where something is; coordinates in WGS 84 degrees. */
export const Place = z
  .strictObject({
    name: line(160),
    lat: z.number().min(-90).max(90).optional(),
    lng: z.number().min(-180).max(180).optional(),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const IncidentState = z.enum(['open', 'closed']);
export type IncidentState = z.infer<typeof IncidentState>;

/** What a duty officer sends to open an incident. */
export const OpenIncident = z
  .strictObject({
    municipalityId: Id,
    title: line(120),
    kind: line(40),
    exercise: z.boolean(),
    place: Place.optional(),
    description: prose(2000).optional(),
  })
  .meta({ id: 'OpenIncident' });
export type OpenIncident = z.infer<typeof OpenIncident>;

export const Incident = z
  .object({
    id: Id,
    municipalityId: Id,
    municipalityName: z.string(),
    title: z.string(),
    kind: z.string(),
    exercise: z.boolean(),
    place: Place.nullable(),
    description: z.string().nullable(),
    state: IncidentState,
    openedAt: InstantView,
    closedAt: InstantView.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof Incident>;
export const IncidentPage = pageOf(Incident).meta({ id: 'IncidentPage' });

export const IncidentQuery = PageQuery.extend({ state: IncidentState.optional(), municipality: Id.optional() });
export type IncidentQuery = z.infer<typeof IncidentQuery>;

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

/** A few words that go along with a move. */
export const WithMessage = z.strictObject({ message: prose(600).optional() }).meta({ id: 'WithMessage' });
export type WithMessage = z.infer<typeof WithMessage>;

export const LogNote = z.strictObject({ text: prose(2000).min(1) }).meta({ id: 'LogNote' });
export type LogNote = z.infer<typeof LogNote>;

const Line = z.object({ needId: Id, quantity: z.number().int(), from: InstantView.nullable() });

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

const count = z.number().int();

/** How the members have answered, in numbers. */
export const CalloutCounts = z
  .object({
    asked: count,
    coming: count,
    availableFrom: count,
    ifShort: count,
    cannotGetThere: count,
    no: count,
    silent: count,
  })
  .meta({ id: 'CalloutCounts' });
export type CalloutCounts = z.infer<typeof CalloutCounts>;

export const DeliveryState = z.enum([
  'pending',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'stale',
  'suppressed',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Messages of the incident by state; those that have been read count as delivered, those not yet due are not counted. */
export const DeliveryCounts = z
  .object({
    pending: count,
    sending: count,
    sent: count,
    delivered: count,
    failed: count,
    suppressed: count,
    stale: count,
  })
  .meta({ id: 'DeliveryCounts' });
export type DeliveryCounts = z.infer<typeof DeliveryCounts>;

export const BoardRequest = z
  .object({
    id: Id,
    groupId: Id,
    groupName: z.string(),
    state: RequestState,
    agreementId: Id.nullable(),
    needs: z.array(Need),
    offered: z.array(Line),
    agreed: z.array(Line),
    answer: z
      .object({ answer: Offer, reason: z.string().nullable(), text: z.string().nullable(), at: InstantView })
      .nullable(),
    askedAt: InstantView,
    seenAt: InstantView.nullable(),
    contacts: z.object({ reached: count, waiting: count }),
    chain: z.array(
      z.object({
        name: z.string(),
        rank: count,
        dueAt: InstantView,
        toldAt: InstantView.nullable(),
        reachedAt: InstantView.nullable(),
      }),
    ),
    callout: CalloutCounts.optional(),
    version: count,
  })
  .meta({ id: 'BoardRequest' });
export type BoardRequest = z.infer<typeof BoardRequest>;

/** What is asked, offered and agreed of one capability over the whole incident. */
export const Coverage = z
  .object({ capability: Capability, unit: Unit, asked: count, offered: count, agreed: count })
  .meta({ id: 'Coverage' });
export type Coverage = z.infer<typeof Coverage>;

/** The live board of one incident; `seq` is the last log entry that it takes into account. */
export const Board = z
  .object({
    incidentId: Id,
    seq: count,
    exercise: z.boolean(),
    state: IncidentState,
    requests: z.array(BoardRequest),
    coverage: z.array(Coverage),
    deliveries: DeliveryCounts,
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;

export const LogKind = z.enum([
  'incident_opened',
  'incident_closed',
  'note',
  'request_asked',
  'request_seen',
  'contact_told',
  'contacts_exhausted',
  'request_answered',
  'request_agreed',
  'request_withdrawn',
  'request_stood_down',
  'callout_opened',
  'callout_answered',
  'callout_selected',
  'callout_closed',
  'readiness_offered',
]);
export type LogKind = z.infer<typeof LogKind>;

/** One line of the incident's log; `seq` starts at 1 and has no gaps. */
export const LogEntry = z
  .object({
    seq: count,
    at: InstantView,
    kind: LogKind,
    actor: z.union([z.object({ id: Id, name: z.string() }), z.object({ system: z.literal(true) })]).optional(),
    requestId: Id.optional(),
    calloutId: Id.optional(),
    text: z.string().optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'LogEntry' });
export type LogEntry = z.infer<typeof LogEntry>;

export const LogQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type LogQuery = z.infer<typeof LogQuery>;
export const LogPage = pageOf(LogEntry).meta({ id: 'LogPage' });
