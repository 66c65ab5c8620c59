import { z } from 'zod';
import { CalendarDate, line } from './manner.js';
import { PlannedEvent } from './municipality-events.js';

/** What is looked for, in the words or the number that somebody has. */
export const RegisterQuery = z.strictObject({ query: line(100).min(2) });
export type RegisterQuery = z.infer<typeof RegisterQuery>;

/** An organisation as the public registers have it: never a person, and nobody's role. */
export const RegisteredOrganisation = z.object({
  organisationNumber: z.string(),
  name: z.string(),
  form: z.string(),
  municipalityNumber: z.string().nullable(),
  place: z.string().nullable(),
  /** It stands in the register of voluntary organisations. */
  voluntary: z.boolean(),
  /** It has been dissolved or is about to be. */
  ending: z.boolean(),
  /** What it says of itself there, by the international categories; only where it was looked up by its number. */
  categories: z.array(z.string()),
});
export type RegisteredOrganisation = z.infer<typeof RegisteredOrganisation>;

/** An address with its place on the map. */
export const RegisteredAddress = z.object({
  text: z.string(),
  postcode: z.string(),
  place: z.string(),
  municipalityNumber: z.string(),
  lat: z.number(),
  lng: z.number(),
});
export type RegisteredAddress = z.infer<typeof RegisteredAddress>;

const Named = z.object({ number: z.string(), name: z.string() });

/** An area that passes between municipalities that all live on: nothing moves by it, here it is only told. */
export const BorderAdjustment = z.object({ from: Named, to: z.array(Named) });
export type BorderAdjustment = z.infer<typeof BorderAdjustment>;

/** What Statistics Norway says happens to the map on a day, as it would be planned here. */
export const RegisteredChange = z.object({
  day: CalendarDate,
  events: z.array(PlannedEvent),
  adjustments: z.array(BorderAdjustment),
});
export type RegisteredChange = z.infer<typeof RegisteredChange>;

const answerOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), reachable: z.boolean() });

/** What a register answered; `reachable` is false where it is switched off or does not answer, and nothing is wrong with that. */
export const RegisteredOrganisations = answerOf(RegisteredOrganisation).meta({ id: 'RegisteredOrganisations' });
export const RegisteredAddresses = answerOf(RegisteredAddress).meta({ id: 'RegisteredAddresses' });
export const RegisteredChanges = answerOf(RegisteredChange)
  .extend({
    /** How many rows of the answer could not be read: something may be missing. */
    unread: z.int(),
  })
  .meta({ id: 'RegisteredChanges' });
export type RegisteredChanges = z.infer<typeof RegisteredChanges>;
export type RegisterAnswer<Item> = { items: Item[]; reachable: boolean };

/** From which day on changes of the map are looked for. */
export const RegisteredChangesQuery = z.strictObject({ from: CalendarDate });
export type RegisteredChangesQuery = z.infer<typeof RegisteredChangesQuery>;
