import { z } from 'zod';
import { Id, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** A message as it lies on a simulated phone. */
export const SimulatorMessage = z
  .object({
    id: Id,
    to: z.string(),
    channel: z.enum(['sms', 'email']),
    text: z.string(),
    subject: z.string().optional(),
    html: z.string().optional(),
    links: z.array(z.string()),
    at: InstantView,
    deliveryId: Id.optional(),
  })
  .meta({ id: 'SimulatorMessage' });
export type SimulatorMessage = z.infer<typeof SimulatorMessage>;
export const SimulatorPage = pageOf(SimulatorMessage).meta({ id: 'SimulatorPage' });

/** Messages in the order in which they were accepted; `after` and `cursor` are both the id of the last one that is known. */
export const SimulatorQuery = z.strictObject({
  to: line(254).optional(),
  after: Id.optional(),
  limit: PageQuery.shape.limit,
  cursor: Id.optional(),
});
export type SimulatorQuery = z.infer<typeof SimulatorQuery>;

/** What a simulated phone sends. */
export const SimulatorReply = z
  .strictObject({ from: line(254).min(3), text: prose(2000) })
  .meta({ id: 'SimulatorReply' });
export type SimulatorReply = z.infer<typeof SimulatorReply>;

/** What the network of the simulated phones has taken over. */
export const SimulatorReplyTaken = z.object({ id: Id, from: z.string() }).meta({ id: 'SimulatorReplyTaken' });
export type SimulatorReplyTaken = z.infer<typeof SimulatorReplyTaken>;

/** What goes wrong at the simulated provider; shares are 0 to 1. What is left out does not go wrong. */
export const SimulatorFaults = z
  .strictObject({
    dropRate: z.number().min(0).max(1).default(0),
    errorRate: z.number().min(0).max(1).default(0),
    delayMs: z.number().int().min(0).max(60_000).default(0),
    duplicateReceipts: z.boolean().default(false),
  })
  .meta({ id: 'SimulatorFaults' });
export type SimulatorFaults = z.infer<typeof SimulatorFaults>;

/** A person of the demonstration: who can sign in and, when looked for by name, everybody else. */
export const DemoPerson = z
  .object({
    identifier: z.string(),
    phone: z.string().nullable(),
    name: z.string(),
    role: z.string(),
    place: z.string(),
  })
  .meta({ id: 'DemoPerson' });
export type DemoPerson = z.infer<typeof DemoPerson>;
export const DemoPersonPage = pageOf(DemoPerson).meta({ id: 'DemoPersonPage' });
export const DemoPersonQuery = PageQuery.extend({ query: line(80).optional() });
export type DemoPersonQuery = z.infer<typeof DemoPersonQuery>;
