import type { MembershipRole } from '../../contract/groups.js';
import type { Language } from '../../contract/manner.js';
import type { ImportDifference } from '../../contract/roster.js';
import { areSameRoles, isLeading, tidyRoles } from '../member.rules.js';
import { isSameName } from './name-cell.rules.js';
import type { Point, ReadRow } from './row.rules.js';

/** Somebody who is on the roster already. */
export type Known = {
  membershipId: string;
  personId: string;
  version: number;
  name: string;
  language: Language;
  postcode: string | null;
  roles: MembershipRole[];
  capabilities: string[];
  joinedOn: string;
  points: Point[];
};

/** A member as she is once the row has been read into her, and what of her is new. */
export type Afterwards = {
  name: string;
  language: Language;
  postcode: string | null;
  roles: MembershipRole[];
  capabilities: string[];
  joinedOn: string;
  points: Point[];
  changes: string[];
};

const mostPoints = 6;

/**
 * What she has and the row has not, she keeps: a list knows less than the roster. A new number is tried before the older ones of its
 * kind, a new e-mail address after everything.
 */
function joinedPoints(held: readonly Point[], found: readonly Point[]): Point[] {
  const more = found.filter((point) => isNew(point, held));
  const numbers = more.filter(({ channel }) => channel === 'sms');
  const firstNumber = Math.max(
    0,
    held.findIndex(({ channel }) => channel === 'sms'),
  );
  return [
    ...held.slice(0, firstNumber),
    ...numbers,
    ...held.slice(firstNumber),
    ...more.filter(({ channel }) => channel === 'email'),
  ].slice(0, Math.max(mostPoints, held.length));
}

/** Nobody stops answering for a group because of a list. */
function rolesOf(member: Known, row: ReadRow): MembershipRole[] {
  if (row.roles.length === 0) return member.roles;
  return tidyRoles([...member.roles.filter((role) => isLeading([role])), ...row.roles]);
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  String([...some].toSorted()) === String([...others].toSorted());

const isNew = (point: Point, held: readonly Point[]): boolean =>
  !held.some(({ channel, address }) => channel === point.channel && address === point.address);

/** What of the member is new. */
function changesTo(member: Known, after: Omit<Afterwards, 'changes'>): string[] {
  const added = after.points.filter((point) => isNew(point, member.points)).map(({ channel }) => channel);
  const isChanged = {
    name: after.name !== member.name,
    language: after.language !== member.language,
    postcode: after.postcode !== member.postcode,
    roles: !areSameRoles(after.roles, member.roles),
    capabilities: !areSame(after.capabilities, member.capabilities),
    joined: after.joinedOn !== member.joinedOn,
    phone: added.includes('sms'),
    email: added.includes('email'),
  };
  return Object.entries(isChanged).flatMap(([field, changed]) => (changed ? [field] : []));
}

/** What the row makes of the member: what it says counts, what it leaves empty stays. */
export function afterwards(member: Known, row: ReadRow): Afterwards {
  const isNamedSo = row.writtenName === member.name || isSameName(row.name, member.name);
  const after = {
    name: isNamedSo ? member.name : row.name,
    language: row.language ?? member.language,
    postcode: row.postcode ?? member.postcode,
    roles: rolesOf(member, row),
    capabilities: row.capabilities.length > 0 ? row.capabilities : member.capabilities,
    joinedOn: row.joinedOn ?? member.joinedOn,
    points: joinedPoints(member.points, row.points),
  };
  return { ...after, changes: changesTo(member, after) };
}

const addressesOf = ({ points }: Pick<Known, 'points'>, channel: Point['channel']): string[] =>
  points.flatMap((point) => (point.channel === channel ? [point.address] : []));

/** What stands in each field of somebody, as it is shown. */
const fieldsOf = (of: Omit<Afterwards, 'changes'>): Record<string, string[]> => ({
  name: [of.name],
  language: [of.language],
  postcode: of.postcode === null ? [] : [of.postcode],
  roles: of.roles,
  capabilities: of.capabilities,
  joined: [of.joinedOn],
  phone: addressesOf(of, 'sms'),
  email: addressesOf(of, 'email'),
});

/** What stood and what will stand in each field that the row changes. */
export function differencesOf(member: Known | undefined, after: Afterwards | undefined): ImportDifference[] {
  if (!member || !after) return [];
  const [before, then] = [fieldsOf(member), fieldsOf(after)];
  return after.changes.map((field) => ({ field, from: before[field] ?? [], to: then[field] ?? [] }));
}
