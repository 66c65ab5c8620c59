import { z } from 'zod';
import { job } from '../platform/job.js';

const Id = z.uuid();

/** What groups are told of an exercise: that they are invited, that it has been moved, or that it is cancelled. */
export const ExerciseNews = z.enum(['invited', 'moved', 'cancelled']);
export type ExerciseNews = z.infer<typeof ExerciseNews>;

/** Tell these groups' leaders and deputies; the messages bear ids derived from the given one, so that telling again changes nothing. */
export const tellInvited = job(
  'exercises.tell-invited',
  z.object({ exerciseId: Id, messageId: Id, news: ExerciseNews, groupIds: z.array(Id).min(1) }),
);
