import { z } from 'zod';
import { CalendarDate, Id, InstantView, line, PageQuery, pageOf, prose } from './manner.js';

/** What sort of thing it is: one that everybody knows, or a group's own naming. */
export const EquipmentKind = z.string().regex(/^[a-zæøå][a-zæøå0-9_]{1,39}$/);
export type EquipmentKind = z.infer<typeof EquipmentKind>;

/** Whether it can be counted on. */
export const EquipmentState = z.enum(['operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired']);
export type EquipmentState = z.infer<typeof EquipmentState>;

/** What somebody found who checked it. */
export const CheckResult = z.enum(['fine', 'watch', 'needs_repair', 'out_of_service', 'gone']);
export type CheckResult = z.infer<typeof CheckResult>;

/** A check that comes again: what is looked at, how often, and whether the thing is out of service without it. */
export const CheckInterval = z
  .strictObject({
    what: line(60),
    everyMonths: z.number().int().min(1).max(120),
    matters: z.boolean(),
    dueOn: CalendarDate.optional(),
  })
  .meta({ id: 'CheckInterval' });
export type CheckInterval = z.infer<typeof CheckInterval>;

const quantity = z.number().int().min(0).max(1_000_000);
const minimum = quantity.min(1);
const note = prose(1000).min(1);
const intervals = z.array(CheckInterval).max(10);

/** Something that a group has, or several alike: seen by its own members. */
export const EquipmentItem = z
  .object({
    id: Id,
    groupId: Id,
    name: z.string(),
    kind: EquipmentKind,
    quantity: z.number().int(),
    place: z.string(),
    placeId: Id.nullable(),
    partOf: Id.nullable(),
    serial: z.string().nullable(),
    label: z.string().nullable(),
    state: EquipmentState,
    because: z.enum(['overdue', 'gone']).nullable(),
    dueOn: CalendarDate.nullable(),
    expiresOn: CalendarDate.nullable(),
    /** Fewer than this in the store are too few. */
    minimum: z.number().int().nullable(),
    /** How many are neither lent out nor past their date. */
    inStore: z.number().int(),
    isShort: z.boolean(),
    onLoan: z.number().int(),
    backOn: CalendarDate.nullable(),
    parts: z.number().int(),
    partsAmiss: z.number().int(),
    openNeeds: z.number().int(),
    toMakeReady: z.boolean(),
    note: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'EquipmentItem' });
export type EquipmentItem = z.infer<typeof EquipmentItem>;
export const EquipmentPage = pageOf(EquipmentItem).meta({ id: 'EquipmentPage' });

/** Some of what runs out, bought together. */
export const EquipmentBatch = z
  .object({
    id: Id,
    batch: z.string().nullable(),
    quantity: z.number().int(),
    expiresOn: CalendarDate.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'EquipmentBatch' });
export type EquipmentBatch = z.infer<typeof EquipmentBatch>;

/** Who has borrowed it, and until when. */
export const EquipmentLoan = z
  .object({
    id: Id,
    borrower: z.string(),
    quantity: z.number().int(),
    dueOn: CalendarDate,
    isLate: z.boolean(),
    lentAt: InstantView,
    version: z.number().int(),
  })
  .meta({ id: 'EquipmentLoan' });
export type EquipmentLoan = z.infer<typeof EquipmentLoan>;

/** What somebody found, when, and which of the checks it was. */
export const EquipmentCheck = z
  .object({
    id: Id,
    result: CheckResult,
    what: z.array(z.string()),
    note: z.string().nullable(),
    checkedBy: z.string().nullable(),
    checkedAt: InstantView,
  })
  .meta({ id: 'EquipmentCheck' });
export type EquipmentCheck = z.infer<typeof EquipmentCheck>;

const Part = EquipmentItem.pick({ id: true, name: true, quantity: true, state: true, because: true });

/** Everything about one thing, as whoever scans its label sees it. */
export const EquipmentDetails = EquipmentItem.extend({
  groupName: z.string(),
  intervals: z.array(CheckInterval.extend({ id: Id, dueOn: CalendarDate, isOverdue: z.boolean() }).strip()),
  batches: z.array(EquipmentBatch),
  loans: z.array(EquipmentLoan),
  contents: z.array(Part),
  checks: z.array(EquipmentCheck),
}).meta({ id: 'EquipmentDetails' });
export type EquipmentDetails = z.infer<typeof EquipmentDetails>;

export const CreateEquipmentItem = z
  .strictObject({
    name: line(120),
    kind: EquipmentKind,
    quantity: quantity.default(1),
    place: line(200).optional(),
    placeId: Id.optional(),
    partOf: Id.optional(),
    serial: line(80).optional(),
    label: line(80).optional(),
    state: EquipmentState.default('operational'),
    minimum: minimum.optional(),
    note: note.optional(),
    intervals: intervals.optional(),
  })
  .refine(({ place, placeId }) => place !== undefined || placeId !== undefined, { path: ['place'] })
  .meta({ id: 'CreateEquipmentItem' });
export type CreateEquipmentItem = z.infer<typeof CreateEquipmentItem>;

export const ChangeEquipmentItem = z
  .strictObject({
    name: line(120).optional(),
    kind: EquipmentKind.optional(),
    quantity: quantity.optional(),
    place: line(200).optional(),
    placeId: Id.nullable().optional(),
    partOf: Id.nullable().optional(),
    serial: line(80).nullable().optional(),
    label: line(80).nullable().optional(),
    state: EquipmentState.optional(),
    minimum: minimum.nullable().optional(),
    note: note.nullable().optional(),
    intervals: intervals.optional(),
  })
  .meta({ id: 'ChangeEquipmentItem' });
export type ChangeEquipmentItem = z.infer<typeof ChangeEquipmentItem>;

export const EquipmentQuery = PageQuery.extend({ state: EquipmentState.optional() });
export type EquipmentQuery = z.infer<typeof EquipmentQuery>;

/**
 * What was found by checking. `intervalIds` left out means the check that comes most often. What lies in a kit and works is looked at with
 * it: that of it which `partIds` names, else all of it where it is said `withParts`.
 */
export const CheckEquipment = z
  .strictObject({
    result: CheckResult,
    intervalIds: z.array(Id).max(10).optional(),
    withParts: z.boolean().default(false),
    partIds: z.array(Id).max(200).optional(),
    note: note.optional(),
  })
  .meta({ id: 'CheckEquipment' });
export type CheckEquipment = z.infer<typeof CheckEquipment>;

export const AddBatch = z
  .strictObject({ batch: line(80).optional(), quantity, expiresOn: CalendarDate.optional() })
  .meta({ id: 'AddBatch' });
export type AddBatch = z.infer<typeof AddBatch>;

export const ChangeBatch = z
  .strictObject({ quantity: quantity.optional(), expiresOn: CalendarDate.nullable().optional() })
  .meta({ id: 'ChangeBatch' });
export type ChangeBatch = z.infer<typeof ChangeBatch>;

export const LendEquipment = z
  .strictObject({ borrower: line(120), quantity: quantity.min(1).default(1), dueOn: CalendarDate })
  .meta({ id: 'LendEquipment' });
export type LendEquipment = z.infer<typeof LendEquipment>;

/** The borrower may keep it until another day. */
export const ExtendLoan = z.strictObject({ dueOn: CalendarDate }).meta({ id: 'ExtendLoan' });
export type ExtendLoan = z.infer<typeof ExtendLoan>;
