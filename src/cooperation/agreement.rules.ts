import type { AgreementState, ChangeAgreement } from '../contract/cooperation.js';
import { Invalid, MoveRefused, type Fault } from '../platform/problem.js';

/** What an agreement may become by being changed; one that is over stays as it was. */
const next: Readonly<Record<AgreementState, readonly AgreementState[]>> = {
  draft: ['draft', 'in_force', 'expired'],
  in_force: ['in_force', 'expired'],
  expired: [],
  replaced: [],
};

/** Refuses a change that the state of today does not allow. */
export function refuseMove(today: AgreementState, wanted: AgreementState = today): void {
  if (!next[today].includes(wanted)) throw new MoveRefused({ state: today });
}

/** Refuses terms that do not go together: an end before the beginning, a contact twice, a capability twice. */
export function refuseUnfit(terms: Pick<ChangeAgreement, 'validFrom' | 'validTo' | 'contacts' | 'offer'>): void {
  const faults: Fault[] = [
    ...(isBefore(terms.validTo, terms.validFrom) ? [{ path: 'validTo', code: 'unfit' }] : []),
    ...repeated(terms.contacts, ({ personId }) => personId, 'contacts', 'personId'),
    ...repeated(terms.offer, ({ capability }) => capability, 'offer', 'capability'),
  ];
  if (faults.length > 0) throw new Invalid({}, faults);
}

function isBefore(end: string | null | undefined, beginning: string | undefined): boolean {
  return Boolean(end && beginning && end < beginning);
}

function repeated<Item>(
  items: readonly Item[] = [],
  key: (item: Item) => string,
  list: string,
  field: string,
): Fault[] {
  const keys = items.map((item) => key(item));
  return keys.flatMap((value, index) =>
    keys.indexOf(value) < index ? [{ path: `${list}.${index}.${field}`, code: 'unfit' }] : [],
  );
}
