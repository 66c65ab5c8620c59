import iconv from 'iconv-lite';
import { xlsx, type CellOf } from './workbooks.js';

/** A list as somebody sends it, and how the same four people come out of it. */
export type MessyList = {
  name: string;
  bytes: () => Promise<Buffer>;
  expects?: Expected[];
  rejects?: Record<number, string>;
};
export type Expected = { name: string; phones: string[]; emails: string[] };

export const numbers = ['+4748123456', '+4790000002', '+4741111113', '+4799887764'];
export const names = ['Kari Nordmann', 'Åse Bjørnø', 'Ola Hansen', 'Gro Lie Østby'];
export const emails = ['kari@example.org', 'aase@example.org', '', 'gro.ostby@example.org'];
export const usual: Expected[] = names.map((name, index) => ({
  name,
  phones: [numbers[index]!],
  emails: emails[index] === '' ? [] : [emails[index]!],
}));

/** The list that everything else is a broken version of. */
export const plainExpectation = usual;

export const table: string[][] = names.map((name, index) => [name, numbers[index]!.slice(3), emails[index]!]);
export const header = ['Navn', 'Mobil', 'E-post'];
export const swapped = (name: string) => `${name.split(' ').at(-1)}, ${name.split(' ').slice(0, -1).join(' ')}`;
export const spaced = (phone: string) => phone.replace(/^\+47(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4');

export const text = (rows: string[][], delimiter = ';', line = '\n') =>
  rows.map((row) => row.join(delimiter)).join(line);
export const csv = (rows: string[][], { delimiter = ';', line = '\n', encoding = 'utf8', bom = false } = {}) =>
  Promise.resolve(iconv.encode(text(rows, delimiter, line), encoding, { addBOM: bom }));

export const withCells = (change: (row: string[], index: number) => string[]) => table.map(change);
export const phonesAs = (write: (phone: string) => string) =>
  withCells(([name, , email], index) => [name!, write(numbers[index]!), email!]);
export const namesAs = (write: (name: string) => string) =>
  withCells(([name, phone, email]) => [write(name!), phone!, email!]);
export const list = (
  name: string,
  rows: string[][],
  how: Parameters<typeof csv>[1] = {},
  rest: Partial<MessyList> = {},
): MessyList => ({
  name,
  bytes: () => csv(rows, how),
  ...rest,
});
export const book = (name: string, rows: CellOf[][], rest: Partial<MessyList> = {}): MessyList => ({
  name,
  bytes: () => xlsx(rows),
  ...rest,
});
export const title = [
  ['Medlemsliste Lier omsorgsberedskapsgruppe', '', ''],
  ['Oppdatert 1. november', '', ''],
  ['', '', ''],
];
export const more = (index: number, phones: string[]): Expected[] =>
  usual.map((person, at) => (at === index ? { ...person, phones: [...person.phones, ...phones] } : person));
