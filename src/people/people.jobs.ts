import { z } from 'zod';
import { job } from '../platform/job.js';

/** These people are reached by other addresses than before: what they are being asked goes to the new ones too. */
export const reachedAnew = job('people.reached-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'outreach');

/** When these people can be asked, or what they hold, has changed: whoever looks at what their groups can do is shown it anew. */
export const strengthChanged = job('people.strength-changed', z.object({ personIds: z.array(z.uuid()).min(1) }));

/** Somebody has written down an address of her own: make the code, and send it there. */
export const proveAddress = job('people.prove-address', z.object({ proofId: z.uuid() }));

/** An address is told that she has another one now, or that it is no longer hers; once for the message of this id. */
export const addressNews = job(
  'people.address-news',
  z.object({ messageId: z.uuid(), contactPointId: z.uuid(), news: z.enum(['added', 'removed']) }),
);

/** These people have changed by which addresses they are reached: whoever counts those who can be, counts anew. */
export const reachChanged = job('people.reach-changed', z.object({ personIds: z.array(z.uuid()).min(1) }), 'chores');
