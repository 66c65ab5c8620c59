import { z } from 'zod';
import { job } from '../platform/job.js';

const Id = z.uuid();

/** Groups were asked: write the chain of contacts of each ahead and tell the first one. */
export const beginChain = job('incidents.begin-chain', z.object({ requestIds: z.array(Id).min(1) }));

/** A group asks its members: send them the question. */
export const askMembers = job('incidents.ask-members', z.object({ calloutId: Id }));

/** Something happened that has to be told: what, and to which row. */
export const Telling = z.enum([
  'request_agreed',
  'request_withdrawn',
  'request_stood_down',
  'callout_selected',
  'callout_closed',
  'incident_closed',
]);
export type Telling = z.infer<typeof Telling>;

/** Tell those whom a move concerns; the message bears the given id, so that telling again changes nothing. */
export const tellMoved = job('incidents.tell-moved', z.object({ telling: Telling, subjectId: Id, messageId: Id }));

/** These people have answered a question by other means than a message: nothing more is sent to them about it. */
export const stopAsking = job('incidents.stop-asking', z.object({ about: Id, personIds: z.array(Id).min(1) }));

/** Number what is new in an incident's log and show it on the board. */
export const project = job('incidents.project', z.object({ incidentId: Id }));
