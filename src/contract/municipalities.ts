import { z } from 'zod';
import { CalendarDate, Id, line, PageQuery, pageOf } from './manner.js';

/** A municipality as it is called today, by a stable id. */
export const Municipality = z
  .object({
    id: Id,
    number: z.string(),
    name: z.string(),
    officialNames: z.array(z.string()),
    county: z.object({ number: z.string(), name: z.string() }),
    validFrom: CalendarDate,
  })
  .meta({ id: 'Municipality' });
export type Municipality = z.infer<typeof Municipality>;

/** How a municipality was called for a time; null where the day is not known, or has not come. */
export const MunicipalityVersion = z
  .object({
    number: z.string(),
    name: z.string(),
    officialNames: z.array(z.string()),
    validFrom: CalendarDate.nullable(),
    validTo: CalendarDate.nullable(),
  })
  .meta({ id: 'MunicipalityVersion' });
export type MunicipalityVersion = z.infer<typeof MunicipalityVersion>;

const Named = z.object({ number: z.string(), name: z.string() });

/** Something that happened to the map, or is planned for it. */
export const MunicipalityEvent = z
  .object({
    on: CalendarDate,
    kind: z.enum(['merge', 'split', 'renumber', 'rename']),
    from: z.array(Named),
    to: z.array(Named),
  })
  .meta({ id: 'MunicipalityEvent' });
export type MunicipalityEvent = z.infer<typeof MunicipalityEvent>;

/** One municipality found by id or number; a number that is no longer in use names its heirs instead of guessing. */
export const MunicipalityFound = Municipality.partial()
  .extend({
    askedFor: z.string(),
    superseded: z.boolean(),
    supersededBy: z.array(Municipality),
    /** How the one that was asked for has been called, the first time first. */
    versions: z.array(MunicipalityVersion),
    /** All that led to it, and what became of it, the first day first. */
    events: z.array(MunicipalityEvent),
  })
  .meta({ id: 'MunicipalityFound' });
export type MunicipalityFound = z.infer<typeof MunicipalityFound>;

/** How municipalities are looked up. */
export const MunicipalityQuery = PageQuery.extend({ query: line(80).optional(), county: line(40).optional() });
export type MunicipalityQuery = z.infer<typeof MunicipalityQuery>;

export const MunicipalityPage = pageOf(Municipality).meta({ id: 'MunicipalityPage' });
