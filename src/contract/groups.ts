import { z } from 'zod';
import { Role } from './access.js';
import { Id, InstantView, Language, line, PageQuery, pageOf } from './manner.js';

/** Hus, mat, omsorg, or a capability of the group's own naming, in the letters of the languages here. */
export const Capability = z.string().regex(/^[a-zæøåäöáčđŋšŧž][a-z0-9æøåäöáčđŋšŧžé_]{1,39}$/);
export type Capability = z.infer<typeof Capability>;

/** What a capability is counted in. */
export const Unit = Capability;

/** The units that the three first capabilities are counted in. */
export const unitOf: Readonly<Record<string, string>> = { shelter: 'beds', food: 'portions', care: 'carers' };

/** What a group can give of one capability. */
export const Capacity = z
  .strictObject({
    capability: Capability,
    unit: Unit.optional(),
    quantity: z.number().int().min(0).max(1_000_000),
    hoursToFirst: z.number().min(0).max(168).optional(),
    seats: z.number().int().min(0).max(100_000).optional(),
  })
  .meta({ id: 'Capacity' });
export type Capacity = z.infer<typeof Capacity>;

/** A care-readiness group: what everybody signed in may know of it. */
export const Group = z
  .object({
    id: Id,
    name: z.string(),
    organisationIds: z.array(Id),
    municipalityIds: z.array(Id),
    capacities: z.array(Capacity),
    meetingPlace: z.string().nullable(),
    memberCount: z.number().int(),
    version: z.number().int(),
  })
  .meta({ id: 'Group' });
export type Group = z.infer<typeof Group>;
export const GroupPage = pageOf(Group).meta({ id: 'GroupPage' });

export const CreateGroup = z
  .strictObject({
    name: line(120),
    organisationIds: z.array(Id).min(1).max(10),
    municipalityIds: z.array(Id).min(1).max(20),
    capacities: z.array(Capacity).max(30).default([]),
    meetingPlace: line(200).optional(),
  })
  .meta({ id: 'CreateGroup' });
export type CreateGroup = z.infer<typeof CreateGroup>;

export const ChangeGroup = z
  .strictObject({
    name: line(120).optional(),
    municipalityIds: z.array(Id).min(1).max(20).optional(),
    capacities: z.array(Capacity).max(30).optional(),
    meetingPlace: line(200).nullable().optional(),
  })
  .meta({ id: 'ChangeGroup' });
export type ChangeGroup = z.infer<typeof ChangeGroup>;

export const GroupQuery = PageQuery.extend({
  municipality: z.string().max(40).optional(),
  capability: Capability.optional(),
  organisation: Id.optional(),
  query: line(80).optional(),
});
export type GroupQuery = z.infer<typeof GroupQuery>;

/** The roles that a membership may carry. */
export const MembershipRole = Role.extract(['group_leader', 'group_deputy', 'storekeeper', 'volunteer']);
export type MembershipRole = z.infer<typeof MembershipRole>;

/** Whom the group has named for the municipalities it serves: its leaders first, then its deputies. */
export const GroupContacts = z
  .object({
    items: z.array(
      z.object({ personId: Id, name: z.string(), role: MembershipRole.extract(['group_leader', 'group_deputy']) }),
    ),
  })
  .meta({ id: 'GroupContacts' });
export type GroupContacts = z.infer<typeof GroupContacts>;

export const ContactChannel = z.enum(['sms', 'email']);
export type ContactChannel = z.infer<typeof ContactChannel>;

/** One way of reaching a person, in her order, with how long silence is borne before the next is tried. */
export const ContactPoint = z
  .strictObject({
    channel: ContactChannel,
    address: z.string().trim().min(3).max(254),
    patienceMinutes: z.number().int().min(1).max(1440).default(10),
  })
  .meta({ id: 'ContactPoint' });
export type ContactPoint = z.infer<typeof ContactPoint>;

/** A member as her own group's leader sees her. */
export const Member = z
  .object({
    membershipId: Id,
    personId: Id,
    name: z.string(),
    language: Language,
    roles: z.array(MembershipRole),
    capabilities: z.array(Capability),
    homePostcode: z.string().nullable(),
    contactPoints: z.array(ContactPoint.extend({ verified: z.boolean(), optedOut: z.boolean() })),
    joinedAt: InstantView,
    version: z.number().int(),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof Member>;
export const MemberPage = pageOf(Member).meta({ id: 'MemberPage' });

export const AddMember = z
  .strictObject({
    name: line(120),
    language: Language.default('nb'),
    roles: z.array(MembershipRole).min(1).max(4).default(['volunteer']),
    capabilities: z.array(Capability).max(30).default([]),
    homePostcode: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    contactPoints: z.array(ContactPoint).min(1).max(6),
  })
  .meta({ id: 'AddMember' });
export type AddMember = z.infer<typeof AddMember>;

export const ChangeMember = z
  .strictObject({
    name: line(120).optional(),
    language: Language.optional(),
    roles: z.array(MembershipRole).min(1).max(4).optional(),
    capabilities: z.array(Capability).max(30).optional(),
    homePostcode: z
      .string()
      .regex(/^\d{4}$/)
      .nullable()
      .optional(),
    contactPoints: z.array(ContactPoint).min(1).max(6).optional(),
  })
  .meta({ id: 'ChangeMember' });
export type ChangeMember = z.infer<typeof ChangeMember>;
