import type { Agreement, CostRule } from '../contract/cooperation.js';
import { withoutNulls, type WithNulls } from '../groups/group.view.js';

/** An agreement as one statement finds it, in the state it is in today. */
export type AgreementRow = Omit<Agreement, 'contacts'> & {
  readonly contacts: WithNulls<Agreement['contacts'][number]>[];
};

/** An agreement as its parties see it. */
export function viewAgreement({ contacts, ...row }: AgreementRow): Agreement {
  return { ...row, contacts: contacts.map((contact) => withoutNulls<Agreement['contacts'][number]>(contact)) };
}

/** Whom to contact about a request, in which order, with how much patience, and who pays. */
export type Chain = {
  readonly id: string;
  readonly contactMinutes: number;
  readonly costRule: CostRule;
  readonly contacts: { readonly personId: string; readonly name: string; readonly rank: number }[];
};
