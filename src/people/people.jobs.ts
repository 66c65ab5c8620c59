import { z } from 'zod';
import { job } from '../platform/job.js';

/** These people are reached by other addresses than before: what they are being asked goes to the new ones too. */
export const reachedAnew = job('people.reached-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'outreach');
