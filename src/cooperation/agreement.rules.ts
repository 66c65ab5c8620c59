import type { AgreementState, ChangeAgreement, Side } from '../contract/cooperation.js';
import { Invalid, MoveRefused, type Fault } from '../platform/problem.js';

/** What can be done with an agreement: its terms and its contacts are changed, it is signed, given up, ended, followed by a version, gone through, spoken of. */
export type AgreementMove = 'terms' | 'contacts' | 'sign' | 'withdraw' | 'end' | 'renew' | 'review' | 'note';

/** What each state allows. Once both have signed, the terms stand; who is contacted is kept up to date by each side. */
const moves: Readonly<Record<AgreementState, readonly AgreementMove[]>> = {
  draft: ['terms', 'contacts', 'sign', 'withdraw'],
  withdrawn: [],
  signed: ['contacts', 'end', 'renew', 'note'],
  in_force: ['contacts', 'end', 'renew', 'review', 'note'],
  expired: ['renew', 'note'],
  replaced: ['note'],
};

/** Throws `MoveRefused` where the state of today does not allow the move. */
export function refuseMove(state: AgreementState, move: AgreementMove): void {
  if (!moves[state].includes(move)) throw new MoveRefused({ state });
}

/** The moves that a change comes to. */
export function movesOf({ contacts, municipalContacts, state, ...terms }: ChangeAgreement): AgreementMove[] {
  const said: [AgreementMove, boolean][] = [
    ['terms', Object.keys(terms).length > 0],
    ['contacts', contacts !== undefined || municipalContacts !== undefined],
    ['withdraw', state === 'withdrawn'],
    ['end', state === 'expired'],
  ];
  return said.flatMap(([move, isSaid]) => (isSaid ? [move] : []));
}

/** Each side keeps its own contacts and leaves the other's alone; these are the sides that the change is made for. */
export function sidesOf({ contacts, municipalContacts }: ChangeAgreement): Side[] {
  return [...(contacts ? ['group' as const] : []), ...(municipalContacts ? ['municipality' as const] : [])];
}

/** Refuses what does not go together: an end before the beginning, somebody or something twice. */
export function refuseUnfit(terms: ChangeAgreement): void {
  const faults: Fault[] = [
    ...lasts(terms, ''),
    ...(terms.contacts ?? []).flatMap((contact, index) => lasts(contact, `contacts.${index}.`)),
    ...(terms.municipalContacts ?? []).flatMap((contact, index) => lasts(contact, `municipalContacts.${index}.`)),
    ...repeated(terms.contacts, ({ personId }) => personId, 'contacts', '.personId'),
    ...repeated(terms.offer, ({ capability }) => capability, 'offer', '.capability'),
    ...repeated(terms.premisesIds, (id) => id, 'premisesIds'),
  ];
  if (faults.length > 0) throw new Invalid({}, faults);
}

/** Refuses a review that has not been, and a next one that is not still to come. */
export function refuseUnfitReview({ on, next }: { on: string; next: string }, today: string): void {
  const faults: Fault[] = [
    ...(on > today ? [{ path: 'on', code: 'notYet' as const }] : []),
    ...(next <= today ? [{ path: 'next', code: 'past' as const }] : []),
  ];
  if (faults.length > 0) throw new Invalid({}, faults);
}

function lasts({ validFrom, validTo }: { validFrom?: string; validTo?: string | null }, path: string): Fault[] {
  return validTo && validFrom && validTo < validFrom ? [{ path: `${path}validTo`, code: 'endsFirst' }] : [];
}

function repeated<Item>(items: readonly Item[] = [], key: (item: Item) => string, list: string, field = ''): Fault[] {
  const keys = items.map((item) => key(item));
  return keys.flatMap((value, index) =>
    keys.indexOf(value) < index ? [{ path: `${list}.${index}${field}`, code: 'repeated' }] : [],
  );
}

type Lasting = { readonly validFrom: string; readonly validTo: string | null; readonly reviewOn: string | null };

const day = 86_400_000;
const dayOf = (date: string) => Date.parse(date) / day;
const dateOf = (days: number) => new Date(days * day).toISOString().slice(0, 10);

/** The same day of the month so many years on; the last of February where there is no 29th. */
export function yearsAfter(date: string, years: number): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const isLeapDay = month === '02' && dayOfMonth === '29' && years % 4 !== 0;
  return `${String(Number(year) + years).padStart(4, '0')}-${month}-${isLeapDay ? '28' : dayOfMonth}`;
}

/** The day before. */
export function dayBefore(date: string): string {
  return dateOf(dayOf(date) - 1);
}

/**
 * From when to when the next version holds: from the day after the last one's end, or today where that is past or not set; as long as
 * the last one, and reviewed after as long a time.
 */
export function followingOn(
  { validFrom, validTo, reviewOn }: Lasting,
  today: string,
  wanted: Partial<Lasting>,
): Lasting {
  const next = validTo && validTo >= today ? dateOf(dayOf(validTo) + 1) : today;
  const begins = wanted.validFrom ?? next;
  const after = (date: string) => dateOf(dayOf(begins) + dayOf(date) - dayOf(validFrom));
  return {
    validFrom: begins,
    validTo: wanted.validTo === undefined ? validTo && after(validTo) : wanted.validTo,
    reviewOn: reviewOn && reviewOn > validFrom ? after(reviewOn) : yearsAfter(begins, 1),
  };
}
