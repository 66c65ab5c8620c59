import { z } from 'zod';
import { Strength } from './availability.js';
import { Capability, Capacity, Unit } from './groups.js';
import { CalendarDate, Id, InstantView } from './manner.js';

/**
 * What peacetime finds: members no message reaches, a group nobody answers for, an agreement that ran out, a contact who left; less than
 * was agreed; courses that ran out; what stands in the stores: not checked in time, out of service, short, lent out or to be made ready
 * again after use, and what must be mended before it can be used; and duties of the municipality that were never written down as done.
 */
export const HoleKind = z.enum([
  'unreachable_members',
  'no_contact',
  'agreement_ended',
  'agreement_contact_left',
  'below_agreed',
  'qualification_ended',
  'check_overdue',
  'out_of_service',
  'store_short',
  'not_ready',
  'urgent_need',
  'never_invited',
  'never_recorded',
]);
export type HoleKind = z.infer<typeof HoleKind>;

/** What is due within sixty days, or overdue. */
export const DueKind = z.enum([
  'agreement_review',
  'agreement_ends',
  'qualification_ends',
  'check_due',
  'supply_expires',
  'plan_revision',
  'plan_exercise',
  'exercise_outcome',
  'exercise_due',
  'evaluation',
  'follow_up',
  'call_list',
]);
export type DueKind = z.infer<typeof DueKind>;

/** What a municipality may see of readiness: numbers, never names. */
export const Readiness = z
  .object({
    municipalityId: Id,
    at: InstantView,
    groups: z.array(
      z.object({
        groupId: Id,
        name: z.string(),
        capacities: z.array(Capacity),
        members: z.number().int(),
        reachable: z.number().int(),
        agreement: z.object({ id: Id, validTo: CalendarDate.nullable() }).nullable(),
        offers: z.array(
          z.object({
            id: Id,
            lines: z.array(z.object({ capability: Capability, quantity: z.number().int() })),
            until: InstantView,
            text: z.string().nullable(),
          }),
        ),
      }),
    ),
    capacity: z.array(z.object({ capability: Capability, unit: Unit, quantity: z.number().int() })),
    holes: z.array(
      z.object({ kind: HoleKind, groupId: Id.optional(), count: z.number().int(), capability: Capability.optional() }),
    ),
    dues: z.array(
      z.object({ kind: DueKind, groupId: Id.optional(), dueOn: CalendarDate, count: z.number().int().optional() }),
    ),
    /** What the agreements count on, beside what the group says that it has; `has` is null where the group says nothing of it. */
    agreed: z.array(
      z.object({
        groupId: Id,
        capability: Capability,
        quantity: z.number().int(),
        has: z.number().int().nullable(),
      }),
    ),
    /** Who can be asked at the time: of each group, and of all together (without a group), everybody counted once. */
    strength: z.array(Strength.extend({ groupId: Id.optional() })),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;

/** What a group's own leaders see of its readiness: the same holes and dues, toward every municipality that it has agreed with. */
export const ReadinessOfGroup = z
  .object({
    groupId: Id,
    at: InstantView,
    members: z.number().int(),
    reachable: z.number().int(),
    capacities: z.array(Capacity),
    agreed: z.array(
      z.object({
        municipalityId: Id,
        municipality: z.string(),
        capability: Capability,
        quantity: z.number().int(),
        has: z.number().int().nullable(),
        validTo: CalendarDate.nullable(),
      }),
    ),
    strength: z.array(Strength),
    holes: Readiness.shape.holes,
    dues: Readiness.shape.dues,
  })
  .meta({ id: 'GroupReadiness' });
export type ReadinessOfGroup = z.infer<typeof ReadinessOfGroup>;
