import type { MembershipRole } from '../../../src/contract/groups.js';
import type { ImportCorrection, ImportField } from '../../../src/contract/roster.js';
import type { ImportRow } from './import.rules.js';

/** What is being said of one row: as it is shown, the choices by their keys. */
export type RowDraft = {
  name: string;
  phone: string;
  email: string;
  roles: string[];
  capabilities: string[];
  postcode: string;
  joined: string;
  language: string;
  /** Empty for whoever the list says it is. */
  as: string;
};

/** The words by which a list says these; the service reads them whatever language the screen is in. */
const roleWords: Readonly<Record<MembershipRole, string>> = {
  group_leader: 'Leder',
  group_deputy: 'Nestleder',
  storekeeper: 'Lageransvarlig',
  volunteer: 'Frivillig',
};
const capabilityWords: Readonly<Record<string, string>> = { shelter: 'Hus', food: 'Mat', care: 'Omsorg' };

/** What stands there and could not be used, to be mended and not written anew. */
const unusedOf = ({ problems }: ImportRow, field: ImportField): string[] =>
  problems.flatMap((one) => (one.field === field && one.text && !one.text.endsWith('…') ? [one.text] : []));

/** Of a correction, only what it says: a field without a value says nothing. */
const textsOf = ({ name, phone, email }: ImportCorrection) =>
  Object.fromEntries(Object.entries({ name, phone, email }).filter(([, text]) => text !== undefined));

/** A row as it is read now, to be said otherwise. */
export function rowDraft(row: ImportRow, correction: ImportCorrection = {}): RowDraft {
  const { read } = row;
  const standing = {
    name: read.name,
    phone: [...read.phones, ...unusedOf(row, 'phone')].join(' / '),
    email: [...read.emails, ...unusedOf(row, 'email')].join(' / '),
  };
  const { name, phone, email } = { ...standing, ...textsOf(correction) };
  return {
    name,
    phone,
    email,
    roles: read.roles,
    capabilities: read.capabilities,
    postcode: read.postcode ?? '',
    joined: read.joinedOn ?? '',
    language: read.language ?? '',
    as: correction.as ?? '',
  };
}

const listWord = (field: keyof RowDraft, value: string): string => {
  if (field === 'roles') return roleWords[value as MembershipRole] ?? value;
  return field === 'capabilities' ? (capabilityWords[value] ?? value.replaceAll('_', ' ')) : value;
};

const inWords = (field: keyof RowDraft, value: string | string[]): string =>
  typeof value === 'string' ? value : value.map((one) => listWord(field, one)).join(', ');

/** What has been said anew beside what was said before; a field that nobody touched is read from the file as it stands there. */
export function correctionOf(row: ImportRow, draft: RowDraft, before: ImportCorrection = {}): ImportCorrection {
  const shown = rowDraft(row, before);
  const fields = Object.keys(shown).filter((field) => field !== 'as') as Exclude<keyof RowDraft, 'as'>[];
  const said = fields.flatMap((field) => {
    const [was, is] = [inWords(field, shown[field]), inWords(field, draft[field])];
    return was === is ? [] : [[field, is] as const];
  });
  return { ...before, ...Object.fromEntries(said), leaveOut: undefined, as: draft.as === '' ? undefined : draft.as };
}
