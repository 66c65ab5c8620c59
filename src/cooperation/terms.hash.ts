import { createHash } from 'node:crypto';
import type { Agreement } from '../contract/cooperation.js';

/** What of an agreement is signed: everything but who is contacted, which each side keeps up to date. */
export type Terms = Pick<Agreement, (typeof names)[number]>;

const names = [
  'municipalityId',
  'groupId',
  'firstId',
  'edition',
  'title',
  'contactMinutes',
  'dutyMinutes',
  'offer',
  'costRule',
  'premisesIds',
  'validFrom',
  'validTo',
  'reviewOn',
  'expectations',
  'municipalityDoes',
  'groupDoes',
  'insuranceNote',
] as const satisfies (keyof Agreement)[];

/** The terms of an agreement, and nothing else of it. */
export function termsOf(agreement: Terms): Terms {
  return Object.fromEntries(names.map((name) => [name, agreement[name]])) as Terms;
}

/** SHA-256 of the exact terms, whichever way round their JSON was written. */
export function termsHash(agreement: Terms): string {
  return createHash('sha256')
    .update(sorted(termsOf(agreement)))
    .digest('hex');
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${sorted(part)}`).join(',')}}`;
}
