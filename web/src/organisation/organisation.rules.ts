import type { Grant } from '../../../src/contract/access.js';
import type {
  ChangeOrganisation,
  CreateOrganisation,
  Organisation,
  OrganisationLevel,
} from '../../../src/contract/organisations.js';
import type { RegisteredOrganisation } from '../../../src/contract/registers.js';

/** What is being written about an association. */
export type OrganisationDraft = { name: string; organisationNumber: string; level: OrganisationLevel };

const levels: readonly OrganisationLevel[] = ['national', 'county', 'local'];

/** What an association can be under another one, the highest first; alone it can be anything. */
export function levelsUnder(parent?: OrganisationLevel): readonly OrganisationLevel[] {
  return parent === undefined ? levels : levels.slice(levels.indexOf(parent) + 1);
}

/** A form filled in with what is known; what is new is taken for a local association. */
export function organisationDraft(known?: Organisation): OrganisationDraft {
  const { name = '', organisationNumber = null, level = 'local' } = known ?? {};
  return { name, organisationNumber: organisationNumber ?? '', level };
}

/** What the register says, as it goes into the form: it writes names in capitals, which nobody else does. */
export function fromRegister({ name, organisationNumber }: RegisteredOrganisation): Partial<OrganisationDraft> {
  const isShouted = name === name.toLocaleUpperCase('nb');
  const words = name
    .toLocaleLowerCase('nb')
    .replace(/(?<=^|[\s/-])\p{L}/gu, (letter) => letter.toLocaleUpperCase('nb'));
  return { name: isShouted ? words : name, organisationNumber };
}

const digitsIn = (typed: string) => typed.replaceAll(/\D/g, '');

/** A new association as it is sent. */
export function toCreate(
  { name, organisationNumber, level }: OrganisationDraft,
  parentId?: string,
): CreateOrganisation {
  const number = digitsIn(organisationNumber);
  return { name: name.trim(), level, ...(parentId && { parentId }), ...(number && { organisationNumber: number }) };
}

/** What is changed of an association; an emptied number is taken away. */
export function toChange({ name, organisationNumber }: OrganisationDraft): ChangeOrganisation {
  return { name: name.trim(), organisationNumber: digitsIn(organisationNumber) || null };
}

export const isOperator = (grants: readonly Grant[]) => grants.some(({ role }) => role === 'operator');

/** Whether these grants let somebody keep the association; groups in it are for its officers and the operator too. */
export function keeps(grants: readonly Grant[], organisationId: string): boolean {
  return isOperator(grants) || isOfficerOf(grants, organisationId);
}

/** Whether somebody may appoint those who answer for its groups. */
export function isOfficerOf(grants: readonly Grant[], organisationId: string): boolean {
  return grants.some((grant) => grant.role === 'organisation_officer' && grant.organisationId === organisationId);
}

/** Each association after the one that it stands under, with how deep it stands. */
export function asTree(all: readonly Organisation[]): { organisation: Organisation; depth: number }[] {
  const known = new Set(all.map(({ id }) => id));
  const under = (parentId: string | null, depth: number): { organisation: Organisation; depth: number }[] =>
    all
      .filter((one) =>
        parentId === null ? one.parentId === null || !known.has(one.parentId) : one.parentId === parentId,
      )
      .flatMap((organisation) => [{ organisation, depth }, ...under(organisation.id, depth + 1)]);
  return under(null, 0);
}
