import type { Agreement, MunicipalContact } from '../../../src/contract/cooperation.js';

/** A contact of the group while the list is being written. */
export type GroupContactDraft = {
  personId: string;
  name: string;
  title: string;
  minutes: number | null;
  validFrom: string;
  validTo: string;
};

/** The list as it stands. */
export function groupContactDrafts({ contacts }: Pick<Agreement, 'contacts'>): GroupContactDraft[] {
  return contacts.map(({ personId, name, title = '', minutes = null, validFrom = '', validTo = '' }) => ({
    personId,
    name,
    title,
    minutes,
    validFrom,
    validTo,
  }));
}

const filled = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '' && value !== null)) as Partial<T>;

/** The list as it is sent. */
export function toContacts(
  drafts: readonly GroupContactDraft[],
): Omit<Agreement['contacts'][number], 'name' | 'phone' | 'email'>[] {
  return drafts.map(({ personId, title, minutes, validFrom, validTo }) => ({
    personId,
    ...(filled({ title: title.trim(), minutes, validFrom, validTo }) as object),
  }));
}

/** Moves one up in the call sequence; the first stays where it is. */
export function movedUp<T>(list: readonly T[], index: number): T[] {
  const moved = [...list];
  const [one] = moved.splice(index, 1);
  if (one !== undefined) moved.splice(Math.max(0, index - 1), 0, one);
  return moved;
}

/** A contact of the municipality while the list is being written. */
export type MunicipalContactDraft = Required<MunicipalContact>;

export const nobodyYet: MunicipalContactDraft = {
  name: '',
  title: '',
  phone: '',
  email: '',
  deputy: false,
  validFrom: '',
  validTo: '',
};

/** The municipality's list as it stands, or a first line to fill in. */
export function municipalContactDrafts({ municipalContacts }: Pick<Agreement, 'municipalContacts'>) {
  const known = municipalContacts.map((contact): MunicipalContactDraft => ({ ...nobodyYet, ...contact }));
  return known.length > 0 ? known : [nobodyYet];
}

/** The municipality's list as it is sent; a line without a name is nobody. */
export function toMunicipalContacts(drafts: readonly MunicipalContactDraft[]): MunicipalContact[] {
  return drafts
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, deputy, title, phone, email, validFrom, validTo }) => ({
      name: name.trim(),
      deputy,
      ...filled({ title: title.trim(), phone: phone.trim(), email: email.trim(), validFrom, validTo }),
    }));
}
