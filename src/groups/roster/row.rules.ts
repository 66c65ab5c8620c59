import type { ContactChannel, MembershipRole } from '../../contract/groups.js';
import type { Language } from '../../contract/manner.js';
import type { ImportCorrection, ImportField } from '../../contract/roster.js';
import { readAddress } from '../../people/contact.rules.js';
import { tidyRoles } from '../member.rules.js';
import { lineOf, textOf, withoutEmails, type Cell } from './cell.rules.js';
import type { Column } from './columns.rules.js';
import { readDate } from './date-cell.rules.js';
import { readName } from './name-cell.rules.js';
import { readPhones } from './phone-cell.rules.js';
import type { RowCode } from './roster.texts.js';
import { isTicked, readLanguage, readPostcode, readWords } from './word-cell.rules.js';

/** Something to know about a row; said in words only when it is answered. */
export type Note = { field?: ImportField; code: RowCode; facts?: Readonly<Record<string, string | number>> };

export type Point = { channel: ContactChannel; address: string };

/** A row of somebody's list as it was read. */
export type ReadRow = {
  row: number;
  name: string;
  /** As it stands in the file, to know one again whose name is stored in just that way. */
  writtenName: string;
  points: Point[];
  roles: MembershipRole[];
  capabilities: string[];
  postcode: string | null;
  joinedOn: string | null;
  language: Language | null;
  notes: Note[];
};

/** What reading rests on beside the row: what day it is, and what the group calls its own capabilities. */
export type Surrounding = { today: string; own: ReadonlySet<string> };

const mostPoints = 6;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The cells of a row by what they hold; what was corrected stands instead of all of its kind. */
class Cells {
  constructor(
    private readonly row: readonly Cell[],
    private readonly columns: readonly Column[],
    private readonly correction: ImportCorrection,
  ) {}

  of(field: ImportField): Cell[] {
    const corrected = (this.correction as Partial<Record<ImportField, string>>)[field];
    if (corrected !== undefined) return corrected === '' ? [] : [corrected];
    return this.columns.filter((column) => column.field === field).map(({ index }) => this.row[index] ?? null);
  }

  text(field: ImportField): string {
    return this.of(field).map(lineOf).filter(Boolean).join(' ');
  }

  name(): string {
    const whole = this.text('name');
    if (this.correction.name !== undefined || whole !== '') return whole;
    return [this.text('firstName'), this.text('lastName')].filter(Boolean).join(' ');
  }

  /** What the leader has said of a field herself stands alone. */
  isSaid(field: 'roles' | 'capabilities'): boolean {
    return this.correction[field] !== undefined;
  }

  /** The row as the file has it. */
  asWritten(): Cells {
    return new Cells(this.row, this.columns, {});
  }

  /** Everything that has an @ in it, wherever it stands but in a column that is to be left alone. */
  withEmails(): string[] {
    if (this.correction.email !== undefined) return this.of('email').map(textOf);
    const all = this.columns.filter(({ field }) => field !== 'ignore').map(({ index }) => textOf(this.row[index]));
    return [...this.of('email').map(textOf), ...all.filter((text) => text.includes('@'))];
  }
}

function readEmails(cells: Cells, notes: Note[]): string[] {
  const found = new Set<string>();
  const own = new Set(cells.of('email').map(textOf));
  for (const text of cells.withEmails().filter(Boolean)) {
    const { emails } = withoutEmails(text);
    const addresses = emails.flatMap((email) => {
      const read = readAddress('email', email);
      return 'address' in read ? [read.address] : [];
    });
    addresses.forEach((address) => found.add(address));
    if (addresses.length === 0 && own.delete(text))
      notes.push({ field: 'email', code: 'email', facts: { text: short(text) } });
  }
  return [...found];
}

/** Numbers stand in their own columns, else behind the name. */
function readNumbers(cells: Cells, notes: Note[]): string[] {
  const texts = cells.of('phone').map((cell) => withoutEmails(textOf(cell)).rest);
  const found = new Set<string>();
  for (const text of texts.filter(Boolean)) {
    const { phones, faults } = readPhones(text);
    phones.forEach((phone) => found.add(phone));
    for (const fault of faults) notes.push({ field: 'phone', code: fault.code, facts: { text: short(fault.text) } });
  }
  const behindName = () => readPhones(withoutEmails(cells.name()).rest).phones;
  return found.size > 0 ? [...found] : behindName();
}

function readAbilities(cells: Cells, beside: readonly string[], own: ReadonlySet<string>, notes: Note[]) {
  const said = (['roles', 'capabilities'] as const).map((field) => ({
    field,
    ...readWords(cells.of(field).map(textOf).filter(Boolean).join('\n'), own),
  }));
  const aside = readWords(beside.join('\n'), own);
  const [rolesAside, abilitiesAside] = [
    cells.isSaid('roles') ? [] : aside.roles,
    cells.isSaid('capabilities') ? [] : aside.capabilities,
  ];
  for (const { field, unknown } of said)
    for (const text of unknown) notes.push({ field, code: 'unknownWord', facts: { text: short(text) } });
  const columns = (['shelter', 'food', 'care'] as const).filter((field) => isTicked(cells.text(field)));
  const ticked = cells.isSaid('capabilities') ? [] : columns;
  return {
    roles: tidyRoles([...said.flatMap(({ roles }) => roles), ...rolesAside]),
    capabilities: [...new Set([...said.flatMap(({ capabilities }) => capabilities), ...abilitiesAside, ...ticked])],
  };
}

/** One thing of a row, or a note that what stands there is not it. */
function one<T>(
  cells: Cells,
  field: 'postcode' | 'joined' | 'language',
  how: () => T | undefined,
  notes: Note[],
): T | null {
  const text = cells.text(field);
  const found = text === '' ? null : (how() ?? null);
  // An address without a postcode in it is no slip.
  const isSlip = text !== '' && found === null && !(field === 'postcode' && /\p{L}/u.test(text));
  if (isSlip) notes.push({ field, code: field, facts: { text: short(text) } });
  return found;
}

/** A row as somebody of the group; what is missing or was left out is noted, nothing is decided. */
export function readRow(
  number: number,
  row: readonly Cell[],
  columns: readonly Column[],
  { today, own }: Surrounding,
  correction: ImportCorrection = {},
): ReadRow {
  const cells = new Cells(row, columns, correction);
  const notes: Note[] = [];
  const writtenName = cells.name();
  const { name, beside: besideName } = readName(writtenName);
  // A name that is corrected takes nothing away of what stood beside it.
  const beside =
    correction.name === undefined ? besideName : [...besideName, ...readName(cells.asWritten().name()).beside];
  const points: Point[] = [
    ...readNumbers(cells, notes).map((address): Point => ({ channel: 'sms', address })),
    ...readEmails(cells, notes).map((address): Point => ({ channel: 'email', address })),
  ];
  if (points.length > mostPoints) notes.push({ code: 'tooMany', facts: { limit: mostPoints } });
  const { roles, capabilities } = readAbilities(cells, beside, own, notes);
  return {
    row: number,
    name,
    writtenName,
    points: points.slice(0, mostPoints),
    roles,
    capabilities: capabilities.slice(0, 30),
    postcode: one(cells, 'postcode', () => readPostcode(cells.text('postcode')), notes),
    joinedOn: one(
      cells,
      'joined',
      () =>
        cells
          .of('joined')
          .map((cell) => readDate(cell, today))
          .find(Boolean),
      notes,
    ),
    language: one(cells, 'language', () => readLanguage(cells.text('language')), notes),
    notes,
  };
}
