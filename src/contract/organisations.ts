import { z } from 'zod';
import { Id, line, PageQuery, pageOf } from './manner.js';

export const OrganisationLevel = z.enum(['national', 'county', 'local']);
export type OrganisationLevel = z.infer<typeof OrganisationLevel>;

/** A voluntary organisation's national, county or local association; together they are a tree. */
export const Organisation = z
  .object({
    id: Id,
    parentId: Id.nullable(),
    level: OrganisationLevel,
    name: z.string(),
    organisationNumber: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;
export const OrganisationPage = pageOf(Organisation).meta({ id: 'OrganisationPage' });

/** All organisations, or those right under one. */
export const OrganisationQuery = PageQuery.extend({ parent: Id.optional() });
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;

/** Nine digits, as the Brønnøysund registers give them. */
const OrganisationNumber = z.string().regex(/^[0-9]{9}$/);

/** A new association, under another one or alone. */
export const CreateOrganisation = z
  .strictObject({
    name: line(120),
    level: OrganisationLevel,
    parentId: Id.optional(),
    organisationNumber: OrganisationNumber.optional(),
  })
  .meta({ id: 'CreateOrganisation' });
export type CreateOrganisation = z.infer<typeof CreateOrganisation>;

export const ChangeOrganisation = z
  .strictObject({ name: line(120).optional(), organisationNumber: OrganisationNumber.nullable().optional() })
  .meta({ id: 'ChangeOrganisation' });
export type ChangeOrganisation = z.infer<typeof ChangeOrganisation>;
