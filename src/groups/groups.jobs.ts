import { z } from 'zod';
import { job } from '../platform/job.js';

/** What these municipalities see of readiness has changed: capacity, members, agreements or offers of a group that serves them. */
export const readinessChanged = job(
  'groups.readiness-changed',
  z.object({ municipalityIds: z.array(z.uuid()).min(1) }),
);

/** These people's channels have changed: count anew in every group that they are in. */
export const countAnew = job('groups.count-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'chores');
