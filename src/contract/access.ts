import { z } from 'zod';
import { Id, Language, line } from './manner.js';

/** What a person may be to a municipality, a group or an organisation. */
export const Role = z.enum([
  'operator',
  'municipal_coordinator',
  'duty_officer',
  'municipal_reader',
  'organisation_officer',
  'group_leader',
  'group_deputy',
  'storekeeper',
  'volunteer',
  'county_observer',
]);
export type Role = z.infer<typeof Role>;

/** A role and what it is held in. */
export const Grant = z
  .object({
    role: Role,
    municipalityId: Id.optional(),
    groupId: Id.optional(),
    organisationId: Id.optional(),
  })
  .meta({ id: 'Grant' });
export type Grant = z.infer<typeof Grant>;

/** Somebody who wants to sign in, by a phone number or an e-mail address of her own. */
export const AskForCode = z.strictObject({ identifier: z.string().trim().min(3).max(254) }).meta({ id: 'AskForCode' });
export type AskForCode = z.infer<typeof AskForCode>;

/** The one-time code that came, sent back. */
export const SignIn = z
  .strictObject({ identifier: z.string().trim().min(3).max(254), code: z.string().trim().min(4).max(12) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof SignIn>;

/** Who is signed in, and what she may be to whom. */
export const Me = z
  .object({
    person: z.object({ id: Id, name: z.string(), language: Language }),
    grants: z.array(Grant),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** What a person changes about herself here: the one, the other or both. */
export const ChangeMe = z
  .strictObject({ language: Language.optional(), name: line(120).optional() })
  .refine(({ language, name }) => language !== undefined || name !== undefined, { path: ['language'] })
  .meta({ id: 'ChangeMe' });
export type ChangeMe = z.infer<typeof ChangeMe>;
