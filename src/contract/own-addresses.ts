import { z } from 'zod';
import { Id } from './manner.js';

/** An address of the person who is signed in; one that somebody else has entered does not sign her in until she says that it is hers. */
export const OwnAddress = z
  .object({ id: Id, channel: z.enum(['sms', 'email']), address: z.string(), signsIn: z.boolean() })
  .meta({ id: 'OwnAddress' });
export type OwnAddress = z.infer<typeof OwnAddress>;

export const OwnAddresses = z.object({ items: z.array(OwnAddress) }).meta({ id: 'OwnAddresses' });
export type OwnAddresses = z.infer<typeof OwnAddresses>;
