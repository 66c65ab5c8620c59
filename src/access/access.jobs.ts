import { z } from 'zod';
import { job } from '../platform/job.js';

/** Somebody asked for a one-time code: make it, and send it to whoever the identifier belongs to, or to nobody. */
export const sendCode = job('access.send-code', z.object({ codeId: z.uuid() }));

/** What these people may do has changed, or a session of theirs has ended: whoever shows them things looks again. */
export const grantsChanged = job('access.grants-changed', z.object({ personIds: z.array(z.uuid()).min(1) }));
