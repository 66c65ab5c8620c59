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

/** One municipality found by id or number; a number that is no longer in use names its heirs instead of guessing. */
export const MunicipalityFound = Municipality.partial()
  .extend({
    askedFor: z.string(),
    superseded: z.boolean(),
    supersededBy: z.array(Municipality),
  })
  .meta({ id: 'MunicipalityFound' });
export type MunicipalityFound = z.infer<typeof MunicipalityFound>;

/** How municipalities are looked up. */
export const MunicipalityQuery = PageQuery.extend({ query: line(80).optional(), county: line(40).optional() });
export type MunicipalityQuery = z.infer<typeof MunicipalityQuery>;

export const MunicipalityPage = pageOf(Municipality).meta({ id: 'MunicipalityPage' });
