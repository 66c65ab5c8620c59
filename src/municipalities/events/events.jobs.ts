import { z } from 'zod';
import { job } from '../../platform/job.js';

/** Something was planned for the map, withdrawn or decided: see what is to be done for it now. */
export const followPlan = job('municipalities.follow-plan', z.object({ planId: z.uuid() }));

/** These municipalities have other groups and agreements than before; whoever shows them is to look again. */
export const inherited = job('municipalities.inherited', z.object({ municipalityIds: z.array(z.uuid()).min(1) }));
