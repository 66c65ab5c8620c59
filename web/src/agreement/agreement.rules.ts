import type { Grant } from '../../../src/contract/access.js';
import type { Agreement, ChangeAgreement, CostedActivity, Payer, Side } from '../../../src/contract/cooperation.js';

/** Kinds of activity and who may pay, in the order in which they are shown. */
export const activities: readonly CostedActivity[] = [
  'incident',
  'exercise',
  'training',
  'maintenance',
  'renewal',
  'preventive',
];
export const payers: readonly Payer[] = ['organisation', 'municipality', 'shared', 'as_agreed'];

type Parties = Pick<Agreement, 'municipalityId' | 'groupId'>;

/** The sides that these grants let somebody speak for, sign for and keep contacts for. */
export function sidesOf(grants: readonly Grant[], { municipalityId, groupId }: Parties): Side[] {
  const sides: Side[] = [];
  if (grants.some((grant) => grant.role === 'municipal_coordinator' && grant.municipalityId === municipalityId))
    sides.push('municipality');
  if (grants.some((grant) => grant.role === 'group_leader' && grant.groupId === groupId)) sides.push('group');
  return sides;
}

/** The sides that these grants let somebody tell for how it went. */
export function tellingSidesOf(grants: readonly Grant[], { municipalityId, groupId }: Parties): Side[] {
  const told: [Side, boolean][] = [
    ['municipality', grants.some((one) => isOfficer(one) && one.municipalityId === municipalityId)],
    ['group', grants.some((one) => isLeading(one) && one.groupId === groupId)],
  ];
  return told.flatMap(([side, may]) => (may ? [side] : []));
}

const isOfficer = ({ role }: Grant) => role === 'duty_officer' || role === 'municipal_coordinator';
const isLeading = ({ role }: Grant) => role === 'group_leader' || role === 'group_deputy';

/** The sides that have not signed. */
export function unsignedOf({ signatures }: Agreement): Side[] {
  return (['municipality', 'group'] as const).filter((side) => !signatures.some((signed) => signed.side === side));
}

/** Something about an agreement that somebody should see to. */
export type Due = { kind: 'sign' | 'review' | 'reviewWas' | 'ends'; on?: string };

const daysAhead = 60;
const dayOf = (date: string) => Date.parse(date) / 86_400_000;

/** What of an agreement is due within sixty days, or overdue, seen by somebody who speaks for these sides. */
export function duesOf(agreement: Agreement, sides: readonly Side[], today: string): Due[] {
  const { state, nextReviewOn: reviewOn, validTo } = agreement;
  if (state === 'draft') return unsignedOf(agreement).some((side) => sides.includes(side)) ? [{ kind: 'sign' }] : [];
  if (state !== 'in_force') return [];
  const isNear = (date: string | null): date is string => date !== null && dayOf(date) - dayOf(today) <= daysAhead;
  const dues: Due[] = [];
  if (isNear(validTo)) dues.push({ kind: 'ends', on: validTo });
  if (isNear(reviewOn)) dues.push({ kind: reviewOn < today ? 'reviewWas' : 'review', on: reviewOn });
  return dues;
}

/** Those that hold or are to hold, what is due first; and those that are over. */
export function sortedOut(agreements: readonly Agreement[], sides: (one: Agreement) => Side[], today: string) {
  const isOver = ({ state }: Agreement) => state === 'replaced' || state === 'withdrawn' || state === 'expired';
  const duesFirst = (a: Agreement, b: Agreement) =>
    duesOf(b, sides(b), today).length - duesOf(a, sides(a), today).length ||
    a.groupName.localeCompare(b.groupName, 'nb');
  return {
    current: agreements.filter((one) => !isOver(one)).toSorted(duesFirst),
    over: agreements.filter(isOver),
  };
}

/** The same day a year on; the last of February where there is no 29th. */
export function aYearAfter(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(year) + 1}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** What is being written of an agreement's terms. */
export type TermsDraft = {
  title: string;
  validFrom: string;
  validTo: string;
  reviewOn: string;
  contactMinutes: number | null;
  dutyMinutes: number | null;
  expectations: string;
  municipalityDoes: string;
  groupDoes: string;
  insuranceNote: string;
  costs: Record<CostedActivity, Payer>;
  costNote: string;
  offer: { capability: string; quantity: number | null; hours: number | null }[];
  premisesIds: string[];
};

/** The form filled in with what stands. */
export function termsDraft(agreement: Agreement): TermsDraft {
  const { note, ...costs } = agreement.costRule;
  return {
    title: agreement.title,
    validFrom: agreement.validFrom,
    validTo: agreement.validTo ?? '',
    reviewOn: agreement.reviewOn ?? '',
    contactMinutes: agreement.contactMinutes,
    dutyMinutes: agreement.dutyMinutes,
    expectations: agreement.expectations ?? '',
    municipalityDoes: agreement.municipalityDoes ?? '',
    groupDoes: agreement.groupDoes ?? '',
    insuranceNote: agreement.insuranceNote ?? '',
    costs,
    costNote: note ?? '',
    offer: agreement.offer.map(({ capability, quantity, expectedHours }) => ({
      capability,
      quantity,
      hours: expectedHours ?? null,
    })),
    premisesIds: agreement.premisesIds,
  };
}

const said = (text: string) => text.trim() || null;

/** The terms as they are sent. */
export function toChangeTerms({ costs, costNote, offer, ...draft }: TermsDraft): ChangeAgreement {
  return {
    title: draft.title.trim().replaceAll(/\s+/g, ' '),
    validFrom: draft.validFrom,
    validTo: said(draft.validTo),
    reviewOn: said(draft.reviewOn),
    ...(draft.contactMinutes !== null && { contactMinutes: draft.contactMinutes }),
    dutyMinutes: draft.dutyMinutes,
    expectations: said(draft.expectations),
    municipalityDoes: said(draft.municipalityDoes),
    groupDoes: said(draft.groupDoes),
    insuranceNote: said(draft.insuranceNote),
    costRule: { ...costs, ...(costNote.trim() && { note: costNote.trim() }) },
    offer: offer.flatMap(({ capability, quantity, hours }) =>
      quantity === null ? [] : [{ capability, quantity, ...(hours !== null && { expectedHours: hours }) }],
    ),
    premisesIds: draft.premisesIds,
  };
}

/** One term as it is read. */
export type TermLine = { key: string; label: string; text: string };

/** The terms that two versions say differently, with what each says. */
export function differences(before: readonly TermLine[], after: readonly TermLine[]) {
  const keys = [...new Map([...after, ...before].map(({ key, label }) => [key, label]))];
  const textOf = (lines: readonly TermLine[], key: string) => lines.find((line) => line.key === key)?.text ?? '';
  return keys
    .map(([key, label]) => ({ key, label, before: textOf(before, key), after: textOf(after, key) }))
    .filter((line) => line.before !== line.after);
}
