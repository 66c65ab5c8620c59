import { z } from 'zod';
import { job } from '../platform/job.js';

const Ids = z.array(z.uuid());

/** What these municipalities, and these groups' own leaders, see of readiness has changed: capacity, members, agreements or offers. */
export const readinessChanged = job(
  'groups.readiness-changed',
  z.object({ municipalityIds: Ids, groupIds: Ids.optional() }),
);

/** Somebody who asked to join has been let in: she is told so, once for the message of this id. */
export const welcome = job('groups.welcome', z.object({ messageId: z.uuid(), groupId: z.uuid(), personId: z.uuid() }));

/** These people's channels have changed: count anew in every group that they are in. */
export const countAnew = job('groups.count-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'chores');
