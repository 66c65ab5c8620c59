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

/** Somebody has made an association: where it stands under one that she is an officer of, she sees to this one too. */
export const organisationMade = job(
  'groups.organisation-made',
  z.object({ organisationId: z.uuid(), personId: z.uuid() }),
);

/** These people's channels have changed: count anew in every group that they are in. */
export const countAnew = job('groups.count-anew', z.object({ personIds: z.array(z.uuid()).min(1) }), 'chores');

/** Somebody in a group turned out to be another person whom the service knows: agreements that name her as a contact name that one. */
export const contactTakenOver = job(
  'groups.contact-taken-over',
  z.object({ groupId: z.uuid(), before: z.uuid(), personId: z.uuid() }),
);

/** The same, for what she is being asked now. */
export const askedTakenOver = job(
  'groups.asked-taken-over',
  z.object({ groupId: z.uuid(), membershipId: z.uuid(), before: z.uuid(), personId: z.uuid() }),
);
