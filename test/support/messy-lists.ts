import {
  book,
  header,
  list,
  more,
  namesAs,
  phonesAs,
  spaced,
  swapped,
  table,
  title,
  withCells,
  type MessyList,
} from './messy-list.js';
import { xlsx } from './workbooks.js';

const encodings: MessyList[] = [
  list('semicolons', [header, ...table]),
  list('commas', [header, ...table], { delimiter: ',' }),
  list('tabs', [header, ...table], { delimiter: '\t' }),
  list('bars', [header, ...table], { delimiter: '|' }),
  list('a byte order mark', [header, ...table], { bom: true }),
  list('Windows-1252', [header, ...table], { encoding: 'windows-1252', line: '\r\n' }),
  list('UTF-16 with tabs, as "Unicode text"', [header, ...table], { encoding: 'utf16-le', bom: true, delimiter: '\t' }),
  list('UTF-16 the other way round', [header, ...table], { encoding: 'utf16-be', bom: true }),
  list('lines of an old Mac', [header, ...table], { line: '\r' }),
  list('the separator said first', [['sep=,'], [header.join(',')], ...table.map((row) => [row.join(',')])]),
  list(
    'quotes around everything',
    [header, ...table].map((row) => row.map((cell) => `"${cell}"`)),
    { delimiter: ',' },
  ),
  list('line breaks in cells', [
    header,
    ...withCells(([name, phone, email]) => [`"${name!.replace(' ', '\n')}"`, phone!, email!]),
  ]),
  list('cells too many and too few', [
    header,
    ...withCells((row, index) => (row[2] === '' ? row.slice(0, 2) : [...row, '', index ? 'x' : ''])),
  ]),
  list('commas in names between semicolons', [header, ...namesAs(swapped)]),
];

const headings: MessyList[] = [
  list('title rows above the header', [...title, header, ...table]),
  list('another sequence of columns', [
    ['E-postadresse', 'Tlf. mobil', 'Fullt navn'],
    ...withCells(([name, phone, email]) => [email!, phone!, name!]),
  ]),
  list('nynorsk', [['Namn', 'Mobilnummer', 'E-post'], ...table]),
  list('English', [['Full name', 'Mobile phone', 'Email address'], ...table]),
  list('headers shouted', [['NAVN:', 'TLF.', 'E-MAIL'], ...table]),
  list('name in two columns', [
    ['Fornavn', 'Etternavn', 'Telefon', 'Epost'],
    ...withCells(([name, ...rest]) => [...name!.split(/ (?=\S+$)/), ...rest]),
  ]),
  list('the last name first', [
    ['Etternavn', 'Fornavn', 'Telefon', 'Epost'],
    ...withCells(([name, ...rest]) => [...name!.split(/ (?=\S+$)/).toReversed(), ...rest]),
  ]),
  list('no header at all', table),
  list(
    'no header, name last',
    withCells(([name, phone, email]) => [phone!, email!, name!]),
  ),
  list('a number column and remarks', [
    ['Nr', 'Navn', 'Mobil', 'Merknad', 'E-post'],
    ...withCells(([name, phone, email], index) => [`${index + 1}`, name!, phone!, 'Ring etter kl. 17', email!]),
  ]),
  list('the header once more', [header, ...table.slice(0, 2), header, ...table.slice(2)]),
  list('empty rows', [header, ['', '', ''], table[0]!, ['', '', ''], [' ', '', ''], ...table.slice(1), ['', '', '']]),
  list('next of kin beside the member', [
    ['Navn', 'Mobil', 'E-post', 'Nærmeste pårørende', 'Pårørende tlf'],
    ...withCells((row) => [...row, 'Per Pårørende', '92222222']),
  ]),
  list('a column that nobody has named', [['Navn', '', 'E-post'], ...table]),
];

const cells: MessyList[] = [
  list('numbers in pairs', [header, ...phonesAs(spaced)]),
  list('numbers with the country', [header, ...phonesAs((phone) => phone.replace('+47', '+47 '))]),
  list('numbers with 0047', [header, ...phonesAs((phone) => phone.replace('+', '00'))]),
  list('numbers with 47 and no sign', [header, ...phonesAs((phone) => phone.slice(1))]),
  list('numbers with the country in brackets and dots', [
    header,
    ...phonesAs((phone) => `(+47) ${spaced(phone).replaceAll(' ', '.')}`),
  ]),
  list('numbers with labels', [header, ...phonesAs((phone) => `Mob: ${spaced(phone)}`)]),
  list('numbers as text formulas', [header, ...phonesAs((phone) => `="${phone.slice(3)}"`)]),
  list('hard spaces', [header, ...phonesAs((phone) => spaced(phone).replaceAll(' ', '\u00a0'))]),
  list(
    'two numbers with a slash',
    [header, ...withCells((row, index) => (index === 1 ? [row[0]!, '90000002/40000009', row[2]!] : row))],
    {},
    { expects: more(1, ['+4740000009']) },
  ),
  list(
    'two numbers in words',
    [header, ...withCells((row, index) => (index === 2 ? [row[0]!, '411 11 113 eller 900 00 009', row[2]!] : row))],
    {},
    { expects: more(2, ['+4790000009']) },
  ),
  list(
    'two numbers and a space',
    [header, ...withCells((row, index) => (index === 0 ? [row[0]!, '48 12 34 56 90 00 00 09', row[2]!] : row))],
    {},
    { expects: more(0, ['+4790000009']) },
  ),
  list('two columns of numbers', [
    ['Navn', 'Mobil', 'Telefon privat', 'E-post'],
    ...withCells(([name, phone, email]) => [name!, phone!, '32 84 00 00', email!]),
  ]),
  list('last name first with a comma', [header, ...namesAs((name) => `"${swapped(name)}"`)], { delimiter: ',' }),
  list('names in capitals', [header, ...namesAs((name) => name.toLocaleUpperCase('nb'))]),
  list('names in small letters', [header, ...namesAs((name) => name.toLocaleLowerCase('nb'))]),
  list('numbered names', [header, ...table.map((row, index) => [`${index + 1}. ${row[0]}`, ...row.slice(1)])]),
  list('roles behind names', [header, ...namesAs((name) => `${name} (nestleder)`)]),
  list('e-mail behind the name', [
    ['Navn', 'Mobil'],
    ...withCells(([name, phone, email]) => [email ? `${name} <${email}>` : name!, phone!]),
  ]),
  list('e-mail behind the number', [
    ['Navn', 'Kontakt tlf', 'Mobil'],
    ...withCells(([name, phone, email]) => [name!, '', `${phone} ${email}`]),
  ]),
  list('e-mail in capitals with mailto', [
    header,
    ...withCells(([name, phone, email]) => [name!, phone!, email ? `mailto:${email.toUpperCase()}` : '-']),
  ]),
  list('everything in one column', [
    ['Navn'],
    ...withCells(([name, phone, email]) => [`${name} ${spaced(`+47${phone}`)} ${email}`]),
  ]),
];

const joined = new Date('2019-02-01T00:00:00Z');
const books: MessyList[] = [
  book('a workbook', [header, ...table]),
  book('a workbook with numbers as numbers', [
    header,
    ...table.map(([name, phone, email]) => [name!, Number(phone), email || null]),
  ]),
  book('a workbook with numbers with the country as numbers', [
    header,
    ...table.map(([name, phone, email]) => [name!, Number(`47${phone}`), email || null]),
  ]),
  book('a workbook with titles', [['Omsorgsberedskap', null, null], [null, null, null], header, ...table]),
  book('a workbook with dates', [[...header, 'Innmeldt'], ...table.map((row) => [...row, joined])]),
  book('a workbook with postcodes that lost a zero', [[...header, 'Postnr'], ...table.map((row) => [...row, 350])]),
  {
    name: 'a workbook whose second sheet is the list',
    bytes: () => xlsx([['Møteplan'], ['Tirsdag']], [{ sheet: 'Medlemmer', rows: [header, ...table] }]),
  },
];

const lacking = (name: string, row: string[], why: string): MessyList =>
  list(name, [header, ...table, row], {}, { rejects: { 6: why } });
const broken: MessyList[] = [
  lacking('somebody without a number', ['Uten Nummer', '', ''], 'noWay'),
  lacking('a number without a name', ['', '93333333', ''], 'noName'),
  lacking('a number that is none', ['Feil Nummer', '1234567', ''], 'noWay'),
  lacking('only a landline', ['Fast Telefon', '32 84 00 00', ''], 'noWay'),
  lacking('two at one number', ['Per Nordstrøm', '48123456', ''], 'shared'),
];

/** Lists as groups really have them, each broken in its own way. */
export const messyLists: readonly MessyList[] = [...encodings, ...headings, ...cells, ...books, ...broken];
