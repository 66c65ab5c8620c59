import { z } from 'zod';
import { ContactChannel } from './groups.js';
import { Id } from './manner.js';

/** As many addresses as anybody has, those that wait for their code included. */
export const mostAddresses = 6;

/**
 * An address of the person who is signed in. One that she has just written down is not verified until the code that was sent there comes back;
 * one that somebody else has entered does not sign her in until she says that it is hers.
 */
export const OwnAddress = z
  .object({
    id: Id,
    channel: ContactChannel,
    address: z.string(),
    patienceMinutes: z.number().int(),
    verified: z.boolean(),
    optedOut: z.boolean(),
    signsIn: z.boolean(),
    isSignedInBy: z.boolean(),
  })
  .meta({ id: 'OwnAddress' });
export type OwnAddress = z.infer<typeof OwnAddress>;

/** All of them, in the order in which they are tried. */
export const OwnAddresses = z
  .object({ items: z.array(OwnAddress), version: z.number().int() })
  .meta({ id: 'OwnAddresses' });
export type OwnAddresses = z.infer<typeof OwnAddresses>;

/** An address that she says is hers; a code goes there. The same again sends another code. */
export const AddOwnAddress = z
  .strictObject({ channel: ContactChannel, address: z.string().trim().min(3).max(254) })
  .meta({ id: 'AddOwnAddress' });
export type AddOwnAddress = z.infer<typeof AddOwnAddress>;

export const AddedAddress = OwnAddresses.extend({ addedId: Id }).meta({ id: 'AddedAddress' });
export type AddedAddress = z.infer<typeof AddedAddress>;

/** The code that came there. */
export const ProveAddress = z.strictObject({ code: z.string().trim().min(4).max(12) }).meta({ id: 'ProveAddress' });
export type ProveAddress = z.infer<typeof ProveAddress>;

/** All verified addresses in the order in which they are to be tried, and how long silence is borne at each. */
export const OrderAddresses = z
  .strictObject({
    items: z
      .array(z.strictObject({ id: Id, patienceMinutes: z.number().int().min(1).max(1440) }))
      .min(1)
      .max(20),
  })
  .meta({ id: 'OrderAddresses' });
export type OrderAddresses = z.infer<typeof OrderAddresses>;

/** `anyway`: also the one that she is signed in by. */
export const TakeAway = z.strictObject({ anyway: z.enum(['true', 'false']).optional() });
export type TakeAway = z.infer<typeof TakeAway>;
