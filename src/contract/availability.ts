import { z } from 'zod';
import { Capability } from './groups.js';
import { CalendarDate, Id, Instant, InstantView, PageQuery, pageOf, prose } from './manner.js';

/** A time on the clock; `24:00` is the end of a day. */
export const ClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** A stretch of one weekday, Monday being 1, by the clock on a Norwegian wall. */
export const WeeklyHours = z
  .strictObject({ weekday: z.number().int().min(1).max(7), from: ClockTime, to: ClockTime })
  .meta({ id: 'WeeklyHours' });
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Days on which somebody is away, the first and the last included. */
export const Leave = z.strictObject({ from: CalendarDate, to: CalendarDate }).meta({ id: 'Leave' });
export type Leave = z.infer<typeof Leave>;

/** Whether somebody can be asked at a time: yes; not at her usual hours; away; or nothing is known. */
export const AvailabilityState = z.enum(['available', 'other_hours', 'away', 'untold']);
export type AvailabilityState = z.infer<typeof AvailabilityState>;

const told = {
  weekly: z.array(WeeklyHours).max(70).nullable(),
  notNowUntil: Instant.nullable(),
  leave: z.array(Leave).max(30),
  constraints: prose(500).nullable(),
};

/** When somebody can be asked, as she has told it; `weekly` null is any time. */
export const Availability = z
  .object({
    personId: Id,
    ...told,
    notNowUntil: InstantView.nullable(),
    now: AvailabilityState,
    version: z.number().int(),
  })
  .meta({ id: 'Availability' });
export type Availability = z.infer<typeof Availability>;

export const TellAvailability = z
  .strictObject({
    weekly: told.weekly.default(null),
    notNowUntil: told.notNowUntil.default(null),
    leave: told.leave.default([]),
    constraints: told.constraints.default(null),
  })
  .meta({ id: 'TellAvailability' });
export type TellAvailability = z.infer<typeof TellAvailability>;

/** A chosen time; now where it is left out. */
export const AtQuery = z.strictObject({ at: Instant.optional() });
export type AtQuery = z.infer<typeof AtQuery>;

/** How many can do something: all, those that can be asked at the time, and those that have told nothing. */
export const Strength = z
  .object({
    capability: Capability,
    members: z.number().int(),
    available: z.number().int(),
    untold: z.number().int(),
  })
  .meta({ id: 'Strength' });
export type Strength = z.infer<typeof Strength>;

/**
 * The first day, and from what time of it, on which fewer than the minimum can be asked at the hour when they are fewest: because members
 * are away, or (`usual`) in any week by the hours that members usually have. Who has told nothing counts as one that can be asked.
 */
export const Shortage = z
  .object({
    capability: Capability,
    from: CalendarDate,
    clock: ClockTime,
    people: z.number().int(),
    minimum: z.number().int(),
    usual: z.boolean(),
  })
  .meta({ id: 'Shortage' });
export type Shortage = z.infer<typeof Shortage>;

/** How strong a group is at a time, for its leaders. */
export const GroupStrength = z
  .object({
    groupId: Id,
    at: InstantView,
    members: z.number().int(),
    available: z.number().int(),
    away: z.number().int(),
    untold: z.number().int(),
    capabilities: z.array(Strength.extend({ minimum: z.number().int().nullable() })),
    shortages: z.array(Shortage),
    version: z.number().int(),
  })
  .meta({ id: 'GroupStrength' });
export type GroupStrength = z.infer<typeof GroupStrength>;

/** A member of the group at a time, for its leaders. */
export const MemberAvailability = z
  .object({
    membershipId: Id,
    personId: Id,
    name: z.string(),
    capabilities: z.array(Capability),
    state: AvailabilityState,
    until: CalendarDate.nullable(),
    constraints: z.string().nullable(),
  })
  .meta({ id: 'MemberAvailability' });
export type MemberAvailability = z.infer<typeof MemberAvailability>;
export const MemberAvailabilityPage = pageOf(MemberAvailability).meta({ id: 'MemberAvailabilityPage' });

export const MemberAvailabilityQuery = PageQuery.extend({
  at: Instant.optional(),
  state: AvailabilityState.optional(),
  capability: Capability.optional(),
});
export type MemberAvailabilityQuery = z.infer<typeof MemberAvailabilityQuery>;

/** How many who can do something the group wants never to be without. */
export const Minima = z
  .strictObject({
    minima: z.array(z.strictObject({ capability: Capability, people: z.number().int().min(1).max(10_000) })).max(30),
  })
  .meta({ id: 'Minima' });
export type Minima = z.infer<typeof Minima>;
