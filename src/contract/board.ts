import { z } from 'zod';
import { Capability, Unit } from './groups.js';
import { IncidentState } from './incidents.js';
import { Id, InstantView } from './manner.js';
import { Line, Need, Offer, RequestState } from './requests.js';

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
