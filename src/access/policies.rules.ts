import type { Grant, Role } from '../contract/access.js';
import type { Actor, PersonActor } from '../platform/actor.js';
import { NotPermitted, NotSignedIn } from '../platform/problem.js';

/** What a deed is about: where its roles must be held, and whom it concerns. */
export type Scope = {
  readonly municipalityId?: string | null;
  readonly groupId?: string | null;
  readonly organisationIds?: readonly string[];
  readonly personId?: string | null;
};

/** One way to be permitted: a role held in the place the deed is about, a role wherever held, being the person herself, or being signed in. */
type Way =
  | { readonly roles: readonly Role[]; readonly heldIn: 'municipality' | 'group' | 'organisation' | 'anything' }
  | 'herself'
  | 'signed-in';

const municipalOfficer: Way = { roles: ['duty_officer', 'municipal_coordinator'], heldIn: 'municipality' };
const municipality: Way = {
  roles: ['duty_officer', 'municipal_coordinator', 'municipal_reader'],
  heldIn: 'municipality',
};
const coordinator: Way = { roles: ['municipal_coordinator'], heldIn: 'municipality' };
const leadership: Way = { roles: ['group_leader', 'group_deputy'], heldIn: 'group' };
/** Who keeps the stores. */
const keepers: Way = { roles: ['group_leader', 'group_deputy', 'storekeeper'], heldIn: 'group' };
const members: Way = { roles: ['group_leader', 'group_deputy', 'storekeeper', 'volunteer'], heldIn: 'group' };
const leader: Way = { roles: ['group_leader'], heldIn: 'group' };
const officer: Way = { roles: ['organisation_officer'], heldIn: 'organisation' };
const operator: Way = { roles: ['operator'], heldIn: 'anything' };

/** Who may do what; any one way suffices. What is not here, nobody may. */
export const policies = {
  'incident.open': [municipalOfficer],
  'incident.note': [municipalOfficer],
  'incident.close': [municipalOfficer],
  'incident.read': [municipality],
  'incident.board': [municipality],

  'request.ask': [municipalOfficer],
  'request.withdraw': [municipalOfficer],
  'request.agree': [municipalOfficer],
  'request.stand-down': [municipalOfficer],
  'request.read': [municipality, leadership],
  // No one but the group says what the group answers.
  'request.see': [leadership],
  'request.answer': [leadership],

  'callout.open': [leadership],
  'callout.read': [leadership],
  'callout.answer-for': [leadership],
  'callout.answer-own': ['herself'],
  'callout.select': [leadership],
  'callout.close': [leadership],

  'readiness.read': [municipality],
  'readiness.offer': [leadership],

  // An officer makes associations under her own; one that stands alone is for the operator.
  'organisation.create': [officer, operator],
  'organisation.change': [officer, operator],
  'group.read': ['signed-in'],
  'group.create': [officer, operator],
  'group.change': [leadership, officer],
  'member.read': [leadership],
  'member.change': [leadership],
  // A new group has nobody yet who could add its first leader.
  'member.appoint': [leadership, officer],

  // The map is the operator's; whom a group serves after a split is also for those whom it concerns.
  'municipality.change': [operator],
  'municipality.decide': [operator, coordinator],
  // What went where is for both sides, and for those who lead a group that went along.
  'municipality.follow': [operator, municipality, leadership],
  'register.read': ['signed-in'],
  'premises.change': [keepers],
  // Besides, the tables show it only while she is on a mission.
  'next-of-kin.read': [leadership],

  // What somebody has learnt and when she can be asked is hers, and her own groups' leaders'; nobody confirms her own.
  'qualification.read': ['herself', leadership],
  'qualification.report': ['herself', leadership],
  // Of those who answer for a group, the officers of its organisations decide too.
  'qualification.decide': [leadership, officer],
  'catalogue.change': [officer],
  'availability.read': ['herself', leadership],
  'availability.change': ['herself', leadership],
  'calendar.keep': ['herself', leadership, coordinator],
  'strength.read': [leadership],
  'strength.change': [leadership],

  'equipment.read': [members],
  'equipment.change': [keepers],
  // Whoever sees that something is wrong says so.
  'equipment.check': [members],
  'need.report': [members],

  'support.ask': [leadership],
  'support.read': [municipality, leadership],
  'support.answer': [coordinator],

  'exercise.read': [municipality, members],
  'exercise.plan': [coordinator],
  'exercise.log': [leadership],
  'exercise.answer': [leadership],
  'exercise.evaluate': [coordinator, leadership],
  'exercise.follow-up': [coordinator, leadership],
  'activity.read': [members],
  'activity.log': [leadership],

  'statutory.read': [municipality],
  'statutory.record': [coordinator],

  'agreement.read': [municipality, leadership],
  'agreement.draft': [coordinator, leader],
  'agreement.change': [coordinator, leader],
  // Each side signs for itself, and keeps its own contacts.
  'agreement.speak-for-municipality': [coordinator],
  'agreement.speak-for-group': [leader],
  'agreement.note-for-municipality': [municipalOfficer],
  'agreement.note-for-group': [leadership],
} as const satisfies Record<string, readonly Way[]>;

/** Something that is permitted or refused as a whole. */
export type DeedName = keyof typeof policies;

/** Whether the policies let the actor do this here; the service itself may do everything. */
export function may(actor: Actor, deed: DeedName, scope: Scope = {}): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind === 'visitor') return false;
  const ways: readonly Way[] = policies[deed];
  return ways.some((way) => isOpen(way, actor, scope));
}

/** The person who asks, once the policies have let her; throws `NotSignedIn` or `NotPermitted`. */
export function demand(actor: Actor, deed: DeedName, scope: Scope = {}): PersonActor {
  if (actor.kind === 'visitor') throw new NotSignedIn();
  if (actor.kind === 'system' || !may(actor, deed, scope)) throw new NotPermitted();
  return actor;
}

function isOpen(way: Way, actor: PersonActor, scope: Scope): boolean {
  if (way === 'signed-in') return true;
  if (way === 'herself') return scope.personId === actor.personId;
  return actor.grants.some((grant) => way.roles.includes(grant.role) && isHeldIn[way.heldIn](grant, scope));
}

// A grant that names no place is held in none: `undefined` must never match a scope that left it out.
const isHeldIn = {
  municipality: (grant: Grant, scope: Scope) =>
    named(grant.municipalityId) && grant.municipalityId === scope.municipalityId,
  group: (grant: Grant, scope: Scope) => named(grant.groupId) && grant.groupId === scope.groupId,
  organisation: (grant: Grant, scope: Scope) =>
    named(grant.organisationId) && (scope.organisationIds?.includes(grant.organisationId) ?? false),
  anything: () => true,
};

function named(id: string | null | undefined): id is string {
  return typeof id === 'string' && id !== '';
}
