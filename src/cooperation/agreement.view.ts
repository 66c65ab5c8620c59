import type { AgreementNote } from '../contract/agreement-annexes.js';
import type { Agreement, CostRule } from '../contract/cooperation.js';
import { withoutNulls, type WithNulls } from '../groups/group.view.js';
import { termsHash } from './terms.hash.js';

type Contact = Agreement['contacts'][number];

/** An agreement as one statement finds it, in the state it is in today. */
export type AgreementRow = Omit<Agreement, 'contacts' | 'termsHash'> & { readonly contacts: WithNulls<Contact>[] };

/** An agreement as its parties see it. */
export function viewAgreement(row: AgreementRow): Agreement {
  return {
    ...row,
    contacts: row.contacts.map((contact) => withoutNulls<Contact>(contact)),
    termsHash: termsHash(row),
  };
}

/** Whom to contact about a request, in which order, with how much patience, and who pays. */
export type Chain = {
  readonly id: string;
  readonly contactMinutes: number;
  readonly costRule: CostRule;
  readonly contacts: {
    readonly personId: string;
    readonly name: string;
    readonly rank: number;
    readonly minutes: number | null;
  }[];
};

export type AgreementNoteRow = Omit<AgreementNote, 'at'> & { readonly at: Date };

/** A note as both sides read it. */
export function viewAgreementNote({ at, ...row }: AgreementNoteRow): AgreementNote {
  return { ...row, at: at.toISOString() };
}
