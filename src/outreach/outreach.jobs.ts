import { z } from 'zod';
import { job } from '../platform/job.js';

/** Something may be due to be sent. */
export const sendDue = job('outreach.send-due', z.object({ messageId: z.uuid() }), 'outreach');

/** Texts have come in that nobody has made sense of yet. */
export const readInbound = job('outreach.read-inbound', z.object({ inboundIds: z.array(z.uuid()) }));

/** People have answered. Declared here, handled by whoever asked: outreach does not know what was asked. */
export const answered = job('outreach.answered', z.object({ inboundIds: z.array(z.uuid()) }));

/** Messages of these threads have moved on: sent, delivered, failed. */
export const progressed = job('outreach.progressed', z.object({ threads: z.array(z.uuid()) }));
