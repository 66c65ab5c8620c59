import { z } from 'zod';
import { CalendarDate, Id, line, pageOf, prose } from './manner.js';

/** What can be made to eat there: nothing, coffee and soup, a household's meals, meals for many. */
export const Kitchen = z.enum(['none', 'simple', 'home', 'large']);
export type Kitchen = z.infer<typeof Kitchen>;

/** What there is when the power is gone: nothing, an inlet for a generator, a generator. */
export const PowerBackup = z.enum(['none', 'inlet', 'generator']);
export type PowerBackup = z.infer<typeof PowerBackup>;

export const Water = z.enum(['mains', 'own_well', 'none']);
export type Water = z.infer<typeof Water>;

const count = z.number().int().min(0).max(100_000);

const facts = {
  name: line(120),
  address: line(200),
  owner: line(120).nullable(),
  seated: count,
  sleeping: count,
  kitchen: Kitchen,
  powerBackup: PowerBackup,
  water: Water,
  toilets: count,
  stepFree: z.boolean(),
  parking: count,
  note: prose(1000).nullable(),
  lastInspectedOn: CalendarDate.nullable(),
  /** Whom to ring to get in; a phone number of any kind. */
  keyHolder: z.strictObject({ name: line(120), phone: line(40) }).nullable(),
};

/** Where a group can receive people. Who holds the key is null also for those who may not know. */
export const Premises = z
  .object({ id: Id, groupId: Id, ...facts, inUse: z.boolean(), version: z.number().int() })
  .meta({ id: 'Premises' });
export type Premises = z.infer<typeof Premises>;
export const PremisesPage = pageOf(Premises).meta({ id: 'PremisesPage' });

export const CreatePremises = z
  .strictObject({
    ...facts,
    owner: facts.owner.default(null),
    seated: count.default(0),
    sleeping: count.default(0),
    kitchen: Kitchen.default('none'),
    powerBackup: PowerBackup.default('none'),
    water: Water.default('mains'),
    toilets: count.default(0),
    stepFree: facts.stepFree.default(false),
    parking: count.default(0),
    note: facts.note.default(null),
    lastInspectedOn: facts.lastInspectedOn.default(null),
    keyHolder: facts.keyHolder.default(null),
  })
  .meta({ id: 'CreatePremises' });
export type CreatePremises = z.infer<typeof CreatePremises>;

export const ChangePremises = z
  .strictObject({ ...facts, inUse: z.boolean() })
  .partial()
  .meta({ id: 'ChangePremises' });
export type ChangePremises = z.infer<typeof ChangePremises>;
