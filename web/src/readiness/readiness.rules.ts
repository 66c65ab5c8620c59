import type { DueKind, HoleKind, Readiness } from '../../../src/contract/readiness.js';

/** Where something is mended: a page of the group's, of the municipality's, or the agreement between them. */
export type Mend =
  | {
      to:
        '/gruppe/$groupId/medlemmer' | '/gruppe/$groupId/avtaler' | '/gruppe/$groupId/kurs' | '/gruppe/$groupId/utstyr';
    }
  | { to: '/gruppe/$groupId/ovelser' | '/gruppe/$groupId/gjor-klar' | '/gruppe/$groupId/vedlikehold' }
  | { to: '/gruppe/$groupId/om' }
  | { to: '/kommune/$municipalityId/avtaler' | '/kommune/$municipalityId/ny-ovelse' }
  | { to: '/kommune/$municipalityId/ovelser' | '/kommune/$municipalityId/beredskapsplikt' }
  | { to: '/avtale/$agreementId' };
export type Finding = HoleKind | DueKind;

const byGroup: Readonly<Record<Finding, Mend['to']>> = {
  unreachable_members: '/gruppe/$groupId/medlemmer',
  no_contact: '/gruppe/$groupId/medlemmer',
  agreement_ended: '/gruppe/$groupId/avtaler',
  agreement_contact_left: '/gruppe/$groupId/avtaler',
  below_agreed: '/gruppe/$groupId/om',
  qualification_ended: '/gruppe/$groupId/kurs',
  check_overdue: '/gruppe/$groupId/utstyr',
  out_of_service: '/gruppe/$groupId/utstyr',
  store_short: '/gruppe/$groupId/utstyr',
  not_ready: '/gruppe/$groupId/utstyr',
  urgent_need: '/gruppe/$groupId/vedlikehold',
  never_invited: '/gruppe/$groupId/ovelser',
  never_recorded: '/gruppe/$groupId/avtaler',
  agreement_review: '/gruppe/$groupId/avtaler',
  agreement_ends: '/gruppe/$groupId/avtaler',
  qualification_ends: '/gruppe/$groupId/kurs',
  check_due: '/gruppe/$groupId/utstyr',
  supply_expires: '/gruppe/$groupId/utstyr',
  plan_revision: '/gruppe/$groupId/ovelser',
  plan_exercise: '/gruppe/$groupId/ovelser',
  exercise_outcome: '/gruppe/$groupId/ovelser',
  exercise_due: '/gruppe/$groupId/ovelser',
  evaluation: '/gruppe/$groupId/ovelser',
  follow_up: '/gruppe/$groupId/ovelser',
  call_list: '/gruppe/$groupId/avtaler',
};

const byMunicipality: Partial<Record<Finding, Mend['to']>> = {
  never_invited: '/kommune/$municipalityId/ny-ovelse',
  exercise_outcome: '/kommune/$municipalityId/ovelser',
  exercise_due: '/kommune/$municipalityId/ny-ovelse',
  never_recorded: '/kommune/$municipalityId/beredskapsplikt',
  evaluation: '/kommune/$municipalityId/beredskapsplikt',
  follow_up: '/kommune/$municipalityId/ovelser',
  plan_revision: '/kommune/$municipalityId/beredskapsplikt',
  plan_exercise: '/kommune/$municipalityId/beredskapsplikt',
  call_list: '/kommune/$municipalityId/beredskapsplikt',
};

const groupsOwn: readonly Finding[] = [
  'unreachable_members',
  'qualification_ended',
  'qualification_ends',
  'check_overdue',
  'check_due',
  'out_of_service',
  'store_short',
  'not_ready',
  'urgent_need',
  'supply_expires',
];

/** What only the group itself can mend; a municipality rings it. */
export const isGroupsOwn = (kind: Finding): boolean => groupsOwn.includes(kind);

/** Where a group's leader mends it. */
export const mendedByGroup = (kind: Finding): Mend['to'] => byGroup[kind];

/** Where a municipality mends it: on a page of its own, else by the agreement, which says whom to ring. */
export function mendedByMunicipality(kind: Finding, hasAgreement: boolean): Mend['to'] {
  return byMunicipality[kind] ?? (hasAgreement ? '/avtale/$agreementId' : '/kommune/$municipalityId/avtaler');
}

type Strength = Pick<Readiness['strength'][number], 'members' | 'available'>;

/** The thinnest first, so that what is short is read first. */
export const thinnestFirst = <T extends Strength>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => a.available / (a.members || 1) - b.available / (b.members || 1));

/** What falls short of what was agreed, or is not told, before what does not. */
export const shortFirst = <T extends { quantity: number; has: number | null }>(lines: readonly T[]): T[] =>
  lines.toSorted((a, b) => (a.has ?? -1) / a.quantity - (b.has ?? -1) / b.quantity);
