import { z } from 'zod';
import { Id, InstantView, pageOf } from './manner.js';

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

export const SimulatorQuery = z.strictObject({
  to: z.string().max(254).optional(),
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type SimulatorQuery = z.infer<typeof SimulatorQuery>;

/** What a simulated phone sends. */
export const SimulatorReply = z
  .strictObject({ from: z.string().trim().min(3).max(254), text: z.string().max(2000) })
  .meta({ id: 'SimulatorReply' });
export type SimulatorReply = z.infer<typeof SimulatorReply>;

/** What goes wrong at the simulated provider; shares are 0 to 1. */
export const SimulatorFaults = z
  .strictObject({
    dropRate: z.number().min(0).max(1).optional(),
    errorRate: z.number().min(0).max(1).optional(),
    delayMs: z.number().int().min(0).max(60_000).optional(),
    duplicateReceipts: z.boolean().optional(),
  })
  .meta({ id: 'SimulatorFaults' });
export type SimulatorFaults = z.infer<typeof SimulatorFaults>;

/** A person who may sign in to the demonstration. */
export const DemoPerson = z.object({
  identifier: z.string(),
  phone: z.string().nullable(),
  name: z.string(),
  role: z.string(),
  place: z.string(),
});
export type DemoPerson = z.infer<typeof DemoPerson>;
