import { z } from 'zod';
import { Capability, MembershipRole } from './groups.js';
import { Id, InstantView, Language, line, prose } from './manner.js';

/** A link that people ask to join a group by; where it leads is told only when it is made. */
export const MakeJoinLink = z
  .strictObject({ days: z.number().int().min(1).max(90).default(30) })
  .meta({ id: 'MakeJoinLink' });
export type MakeJoinLink = z.infer<typeof MakeJoinLink>;

export const JoinLink = z.object({ id: Id, madeAt: InstantView, expiresAt: InstantView }).meta({ id: 'JoinLink' });
export type JoinLink = z.infer<typeof JoinLink>;
export const JoinLinkList = z.object({ items: z.array(JoinLink) }).meta({ id: 'JoinLinkList' });
export type JoinLinkList = z.infer<typeof JoinLinkList>;

/** A link just made: its address and the same as a picture that phones read (SVG). */
export const NewJoinLink = JoinLink.extend({ address: z.string(), picture: z.string() }).meta({ id: 'NewJoinLink' });
export type NewJoinLink = z.infer<typeof NewJoinLink>;

/** What whoever holds a join link learns: which group it is, and whether she is asking as somebody signed in. */
export const JoinInvitation = z
  .object({ groupName: z.string(), me: z.object({ name: z.string(), isMember: z.boolean() }).nullable() })
  .meta({ id: 'JoinInvitation' });
export type JoinInvitation = z.infer<typeof JoinInvitation>;

/** Somebody asks to join: as herself where she is signed in, else by name and number. */
export const AskToJoin = z
  .strictObject({
    asMyself: z.literal(true).optional(),
    name: line(120).optional(),
    phone: z.string().trim().min(3).max(60).optional(),
    email: z.string().trim().max(254).optional(),
    text: prose(500).optional(),
    language: Language.default('nb'),
  })
  .meta({ id: 'AskToJoin' });
export type AskToJoin = z.infer<typeof AskToJoin>;

/** The same for everybody who asks, whoever is known already. */
export const JoinAsked = z.object({ state: z.literal('asked') }).meta({ id: 'JoinAsked' });
export type JoinAsked = z.infer<typeof JoinAsked>;

/** Somebody who has asked to join and waits; `sameAs` are members whom the same number or address reaches. */
export const JoinRequest = z
  .object({
    id: Id,
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    text: z.string().nullable(),
    isSignedIn: z.boolean(),
    askedAt: InstantView,
    sameAs: z.array(z.object({ membershipId: Id, name: z.string() })),
  })
  .meta({ id: 'JoinRequest' });
export type JoinRequest = z.infer<typeof JoinRequest>;
export const JoinRequestList = z.object({ items: z.array(JoinRequest) }).meta({ id: 'JoinRequestList' });
export type JoinRequestList = z.infer<typeof JoinRequestList>;

export const ApproveJoin = z
  .strictObject({
    roles: z.array(MembershipRole).min(1).max(4).default(['volunteer']),
    capabilities: z.array(Capability).max(30).default([]),
    /** She is this member already: one of those in `sameAs`. Whoever asked signed in takes the place over, with the roles it has. */
    sameAs: Id.optional(),
  })
  .meta({ id: 'ApproveJoin' });
export type ApproveJoin = z.infer<typeof ApproveJoin>;

export const Joined = z.object({ membershipId: Id }).meta({ id: 'Joined' });
export type Joined = z.infer<typeof Joined>;

/** Whom to ring if something happens to her on a mission. */
export const NextOfKin = z
  .strictObject({ name: line(120), phone: z.string().trim().min(3).max(60) })
  .meta({ id: 'NextOfKin' });
export type NextOfKin = z.infer<typeof NextOfKin>;

export const MyNextOfKin = z.object({ nextOfKin: NextOfKin.nullable() }).meta({ id: 'MyNextOfKin' });
export type MyNextOfKin = z.infer<typeof MyNextOfKin>;

/** Somebody has seen whom she has named, while she was on a mission. */
export const KinLook = z
  .object({ at: InstantView, name: z.string().nullable(), groupName: z.string().nullable() })
  .meta({ id: 'KinLook' });
export type KinLook = z.infer<typeof KinLook>;
export const KinLooks = z.object({ items: z.array(KinLook) }).meta({ id: 'KinLooks' });
export type KinLooks = z.infer<typeof KinLooks>;
