import { z } from 'zod';
import { Id, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

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

/** A few words that go along with a move. */
export const WithMessage = z.strictObject({ message: prose(600).optional() }).meta({ id: 'WithMessage' });
export type WithMessage = z.infer<typeof WithMessage>;

export const LogNote = z.strictObject({ text: prose(2000).min(1) }).meta({ id: 'LogNote' });
export type LogNote = z.infer<typeof LogNote>;

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
    seq: z.number().int(),
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
