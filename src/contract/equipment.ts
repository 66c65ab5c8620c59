import { z } from 'zod';
import { Id, line, PageQuery, pageOf, prose } from './manner.js';

/** What sort of thing it is: one that everybody knows, or a group's own naming. */
export const EquipmentKind = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);
export type EquipmentKind = z.infer<typeof EquipmentKind>;

/** Whether it can be counted on. */
export const EquipmentState = z.enum(['operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired']);
export type EquipmentState = z.infer<typeof EquipmentState>;

const quantity = z.number().int().min(0).max(1_000_000);
const note = prose(1000).min(1);

/** Something that a group has, or several alike: seen by its own members. */
export const EquipmentItem = z
  .object({
    id: Id,
    groupId: Id,
    name: z.string(),
    kind: EquipmentKind,
    quantity: z.number().int(),
    place: z.string(),
    serial: z.string().nullable(),
    label: z.string().nullable(),
    state: EquipmentState,
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'EquipmentItem' });
export type EquipmentItem = z.infer<typeof EquipmentItem>;
export const EquipmentPage = pageOf(EquipmentItem).meta({ id: 'EquipmentPage' });

export const CreateEquipmentItem = z
  .strictObject({
    name: line(120),
    kind: EquipmentKind,
    quantity: quantity.default(1),
    place: line(200),
    serial: line(80).optional(),
    label: line(80).optional(),
    state: EquipmentState.default('operational'),
    note: note.optional(),
  })
  .meta({ id: 'CreateEquipmentItem' });
export type CreateEquipmentItem = z.infer<typeof CreateEquipmentItem>;

export const ChangeEquipmentItem = z
  .strictObject({
    name: line(120).optional(),
    kind: EquipmentKind.optional(),
    quantity: quantity.optional(),
    place: line(200).optional(),
    serial: line(80).nullable().optional(),
    label: line(80).nullable().optional(),
    state: EquipmentState.optional(),
    note: note.nullable().optional(),
  })
  .meta({ id: 'ChangeEquipmentItem' });
export type ChangeEquipmentItem = z.infer<typeof ChangeEquipmentItem>;

export const EquipmentQuery = PageQuery.extend({ state: EquipmentState.optional() });
export type EquipmentQuery = z.infer<typeof EquipmentQuery>;
