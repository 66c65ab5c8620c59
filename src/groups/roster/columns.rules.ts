import type { ImportField } from '../../contract/roster.js';
import { lineOf, type Cell } from './cell.rules.js';
import { isPhone } from './phone-cell.rules.js';

/** A column, and what it was taken for. */
export type Column = { index: number; header: string; field: ImportField };
export type Columns = { headerRow: number; columns: Column[] };

const rowsTried = 40;
const rowsSampled = 200;

/** How lists name their columns; the first that fits counts. What is others' than the member's is nobody's business here. */
const headings: readonly (readonly [ImportField, RegExp])[] = [
  [
    'ignore',
    /pårør|nærmeste|næraste|next of kin|kontaktperson|foresatt|føresett|ektefelle|\bice\b|fødsel|født|fødd|personn|birth/,
  ],
  [
    'joined',
    /^(inn?meldt|inn?meldings?dato|medlem (siden|sidan|fra|frå)|med (siden|sidan|fra|frå)|ble med|blei med|vart med|start(et|a|dato)?|begynte|joined|member since|since)( (dato|på|on|i|når))?$/,
  ],
  [
    'name',
    /^etterna(v|m)n ?(,|og|\/|&) ?(fornavn|førenamn|fornamn)|^(fornavn|førenamn|fornamn) ?(,|og|\/|&|\+) ?(mellomnavn og )?etterna(v|m)n/,
  ],
  ['firstName', /^(fornavn|førenamn|fornamn|first ?name|given name|for- og mellomnavn)/],
  ['lastName', /^(etterna(v|m)n|slektsnavn|last ?name|surname|family name)/],
  ['email', /^(privat |jobb)?(e[- ]?post|e[- ]?mail|mail|epost)( ?-?(adr|adresse|address|privat|jobb|1|2))*$/],
  [
    'phone',
    /^(privat |jobb)?(mobil|mob|tlf|telefon|telefonen|tel|phone|mobile|cell|sms)[ -]?(nr|nummer|no|number|telefon|tlf|phone)?( ?[-/(]? ?(privat|jobb|arbeid|mobil|hjem|heim|dag|kveld|nr|1|2|3)\)?)*$/,
  ],
  ['postcode', /^(post ?-?(nr|nummer|kode|code)|zip( code)?|postal code|postnr ?(\/|og|,)? ?(post)?sted)$/],
  ['language', /^(språk|målform|mål|language)$/],
  ['shelter', /^(hus|husly|innkvartering|overnatting|shelter)$/],
  ['food', /^(mat|matlaging|food)$/],
  ['care', /^(omsorg|care)$/],
  ['roles', /^(roller?|rolla|verv|funksjon|stilling|tittel|ansvar|roles?|position|title)( i (gruppa|gruppen|laget))?$/],
  [
    'capabilities',
    /^(oppgaver?|oppgåver?|kapasitet(er)?|kompetanse|ferdigheter|kan (bidra|hjelpe|hjelpa|gjøre)( med)?|bidrar med|bidreg med|områder?|beredskapsområde|capabilit(y|ies)|skills?|tasks?)$/,
  ],
  [
    'name',
    /^((fullt |heile )?(navn|namn|name|full name)( på (medlem|frivillig|person)(met)?)?|medlem|medlemmer|frivillige?|deltakere?|person|member|volunteer)$/,
  ],
  ['ignore', /^(nr|#|id|løpenr|merknad(er)?|kommentar(er)?|notat(er)?|dato|date|notes?|comments?)$/],
];
/** Only where no column is for the postcode itself. */
const addresses = /^(post)?(adresse|address|bosted|bustad|poststed|poststad)$/;

const named = (cell: Cell | undefined): string =>
  lineOf(cell)
    .toLowerCase()
    .replaceAll(/[.:*?"]+/g, '')
    .replaceAll('_', ' ')
    .trim();

/** What a column is for by its name; undefined where the name says nothing known. */
export function fieldNamed(header: string): ImportField | undefined {
  const name = named(header);
  if (name === '' || name.length > 60) return undefined;
  return headings.find(([, form]) => form.test(name))?.[0];
}

/** How many different things the cells of a row name; none where one of them is somebody's number or address. */
function headingScore(row: readonly Cell[]): number {
  const texts = row.map(lineOf);
  if (texts.some((text) => text.includes('@') || isPhone(text))) return 0;
  const fields = new Set(texts.map(fieldNamed).filter((field) => field !== undefined));
  return fields.size - (fields.has('ignore') ? 0.5 : 0);
}

function headerAmong(rows: readonly (readonly Cell[])[]): number {
  let best = { row: 0, score: 0 };
  rows.slice(0, rowsTried).forEach((row, index) => {
    const score = headingScore(row);
    const isAlone = row.filter((cell) => lineOf(cell) !== '').length < 2;
    if (score > best.score && (score >= 1.5 || (score >= 1 && (!isAlone || index === 0))))
      best = { row: index + 1, score };
  });
  return best.row;
}

/** Whether a row is the header once more, as on the next page of a print. */
export const isHeaderAgain = (row: readonly Cell[], headers: readonly string[]): boolean =>
  row.filter((cell, index) => lineOf(cell) !== '' && named(cell) === named(headers[index])).length >= 2;

const looks: Partial<Record<ImportField, (text: string) => boolean>> = {
  email: (text) => /^\S+@\S+\.\S+$/.test(text),
  phone: isPhone,
  name: (text) => /^\p{L}[\p{L}\p{M}.'’-]*,? +\p{L}[\p{L}\p{M}.'’ ,-]*$/u.test(text),
};

/** Which column of those that are left holds the most of what is missing, if half of what stands in it is that. */
function byContent(
  field: ImportField,
  free: readonly number[],
  sample: readonly (readonly Cell[])[],
): number | undefined {
  const fits = looks[field]!;
  let best: { index: number; share: number } | undefined;
  for (const index of free) {
    const texts = sample.map((row) => lineOf(row[index])).filter((text) => text !== '');
    const share = texts.length === 0 ? 0 : texts.filter(fits).length / texts.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { index, share };
  }
  return best?.index;
}

const has = (fields: ReadonlyMap<number, ImportField>, ...some: ImportField[]): boolean =>
  [...fields.values()].some((field) => some.includes(field));

function fillIn(
  fields: Map<number, ImportField>,
  headers: readonly string[],
  sample: readonly (readonly Cell[])[],
): void {
  const free = () => headers.map((_, index) => index).filter((index) => !fields.has(index));
  if (!has(fields, 'postcode')) {
    const address = free().find((index) => addresses.test(named(headers[index])));
    if (address !== undefined) fields.set(address, 'postcode');
  }
  for (const field of ['email', 'phone', 'name'] as const) {
    if (has(fields, field) || (field === 'name' && has(fields, 'firstName', 'lastName'))) continue;
    const found = byContent(field, free(), sample);
    if (found !== undefined) fields.set(found, field);
  }
}

/** The names of the columns, as wide as the widest row. */
function headersOf(rows: readonly (readonly Cell[])[], headerRow: number): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return Array.from({ length: Math.min(width, 200) }, (_, index) =>
    headerRow === 0 ? '' : lineOf(rows[headerRow - 1]?.[index]).slice(0, 120),
  );
}

/** Where the header is, and what every column is taken for; what the caller says of either counts before any guess. */
export function guessColumns(
  rows: readonly (readonly Cell[])[],
  said: { headerRow?: number; columns?: Readonly<Record<string, ImportField>> } = {},
): Columns {
  const headerRow = said.headerRow ?? headerAmong(rows);
  const headers = headersOf(rows, headerRow);
  const fields = new Map<number, ImportField>();
  headers.forEach((header, index) => {
    const field = said.columns?.[index] ?? fieldNamed(header);
    if (field) fields.set(index, field);
  });
  if (!said.columns) fillIn(fields, headers, rows.slice(headerRow, headerRow + rowsSampled));
  const columns = headers.map((header, index) => ({ index, header, field: fields.get(index) ?? 'ignore' }));
  return { headerRow, columns };
}
