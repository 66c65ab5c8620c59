import { z } from 'zod';
import { job } from '../../platform/job.js';

/** Somebody is waiting to be reminded. */
export const remind = job('outreach.remind', z.object({ day: z.iso.date() }), 'chores');
