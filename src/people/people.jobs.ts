import { z } from 'zod';
import { job } from '../platform/job.js';

/** These people are reached by other addresses than before: what they are being asked goes to the new ones too. */
export const reachedAnew = job('people.reached-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'outreach');

/** When these people can be asked, or what they hold, has changed: whoever looks at what their groups can do is shown it anew. */
export const strengthChanged = job('people.strength-changed', z.object({ personIds: z.array(z.uuid()).min(1) }));
