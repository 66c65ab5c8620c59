import { z } from 'zod';
import { Id, PageQuery, pageOf } from './manner.js';

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
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;
export const OrganisationPage = pageOf(Organisation).meta({ id: 'OrganisationPage' });

/** All organisations, or those right under one. */
export const OrganisationQuery = PageQuery.extend({ parent: Id.optional() });
export type OrganisationQuery = z.infer<typeof OrganisationQuery>;
