import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Called, Change } from './history.rules.js';

const fourDigits = z.string().regex(/^[0-9]{4}$/);
const words = z.string().min(1);

const Facts = z.object({
  source: z.string().min(1),
  knownFrom: z.iso.date(),
  counties: z.array(z.tuple([z.string().regex(/^[0-9]{2}$/), words])),
  municipalities: z.array(z.tuple([fourDigits, words])),
  changes: z.array(
    z.tuple([
      z.iso.date(),
      z.enum(['merge', 'split', 'split+merge', 'renumber', 'rename']),
      fourDigits,
      words,
      fourDigits,
      words,
    ]),
  ),
});

/** What Statistics Norway says of counties and municipalities, with its source. */
export interface MunicipalityFacts {
  readonly source: string;
  readonly knownFrom: string;
  readonly counties: readonly Called[];
  readonly municipalities: readonly Called[];
  readonly changes: readonly Change[];
}

/**
 * The facts that a new installation begins with. The file is loaded once, by a migration, and is never edited afterwards:
 * what changes on the map later comes in as a version and an event.
 */
export function readFacts(): MunicipalityFacts {
  const text = readFileSync(new URL('facts/municipalities.json', import.meta.url), 'utf8');
  const { counties, municipalities, changes, ...rest } = Facts.parse(JSON.parse(text));
  return {
    ...rest,
    counties: counties.map(called),
    municipalities: municipalities.map(called),
    changes: changes.map(([on, kind, from, fromName, to, toName]) => ({
      on,
      kind,
      from: called([from, fromName]),
      to: called([to, toName]),
    })),
  };
}

function called([number, officialName]: [string, string]): Called {
  return { number, officialName };
}
