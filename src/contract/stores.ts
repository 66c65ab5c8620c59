import { z } from 'zod';
import { CheckInterval, EquipmentKind } from './equipment.js';
import { Id, InstantView, line, PageQuery, pageOf } from './manner.js';

/** Where things are kept: a store, a cabinet in it, a box in that, a car. */
export const EquipmentPlace = z
  .object({
    id: Id,
    groupId: Id,
    parentId: Id.nullable(),
    name: z.string(),
    path: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'EquipmentPlace' });
export type EquipmentPlace = z.infer<typeof EquipmentPlace>;
export const EquipmentPlacePage = pageOf(EquipmentPlace).meta({ id: 'EquipmentPlacePage' });

export const CreatePlace = z.strictObject({ name: line(80), parentId: Id.optional() }).meta({ id: 'CreatePlace' });
export type CreatePlace = z.infer<typeof CreatePlace>;

export const ChangePlace = z
  .strictObject({ name: line(80).optional(), parentId: Id.nullable().optional() })
  .meta({ id: 'ChangePlace' });
export type ChangePlace = z.infer<typeof ChangePlace>;

const KindCheck = CheckInterval.omit({ dueOn: true });

/** A kind of equipment with the checks that a new thing of it begins with. */
export const KindChecks = z
  .object({ kind: EquipmentKind, checks: z.array(KindCheck), isOwn: z.boolean() })
  .meta({ id: 'KindChecks' });
export type KindChecks = z.infer<typeof KindChecks>;
export const KindList = z.object({ items: z.array(KindChecks) }).meta({ id: 'KindList' });
export type KindList = z.infer<typeof KindList>;

export const SetKindChecks = z
  .strictObject({ kind: EquipmentKind, checks: z.array(KindCheck).max(10) })
  .meta({ id: 'SetKindChecks' });
export type SetKindChecks = z.infer<typeof SetKindChecks>;

/** What was used and is to be washed, filled, charged and put back before it can be counted on. */
export const MakeReadyList = z
  .object({
    id: Id,
    groupId: Id,
    title: z.string(),
    aboutId: Id.nullable(),
    madeAt: InstantView,
    lines: z.array(z.object({ itemId: Id, name: z.string(), place: z.string(), isDone: z.boolean() })),
  })
  .meta({ id: 'MakeReadyList' });
export type MakeReadyList = z.infer<typeof MakeReadyList>;
export const MakeReadyPage = pageOf(MakeReadyList).meta({ id: 'MakeReadyPage' });

export const MakeReady = z
  .strictObject({ title: line(120), itemIds: z.array(Id).min(1).max(200), aboutId: Id.optional() })
  .meta({ id: 'MakeReady' });
export type MakeReady = z.infer<typeof MakeReady>;

export const MakeReadyQuery = PageQuery.extend({ open: z.enum(['true', 'false']).optional() });
export type MakeReadyQuery = z.infer<typeof MakeReadyQuery>;

/** Which of the things on the list are ready, or after all are not. */
export const MadeReady = z
  .strictObject({ itemIds: z.array(Id).min(1).max(200), isDone: z.boolean().default(true) })
  .meta({ id: 'MadeReady' });
export type MadeReady = z.infer<typeof MadeReady>;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The label of one thing, of several (their ids between commas), or of everything in use: the first labels, or a later lot of them. */
export const LabelQuery = z.strictObject({
  item: Id.optional(),
  items: z
    .string()
    .regex(new RegExp(`^${uuid}(?:,${uuid}){0,199}$`))
    .optional(),
  lot: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type LabelQuery = z.infer<typeof LabelQuery>;
