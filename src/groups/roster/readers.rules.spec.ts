import fc from 'fast-check';
import { lineOf, textOf } from './cell.rules.js';
import { readDate } from './date-cell.rules.js';
import { areAkin, isSameName, readName } from './name-cell.rules.js';
import { readPhones } from './phone-cell.rules.js';

const today = '2026-11-21';
const mobile = fc
  .tuple(fc.constantFrom('4', '9'), fc.integer({ min: 0, max: 99_999 }))
  .map(([first, rest]) => `${first}0${first === '4' ? '6' : '1'}${String(rest).padStart(5, '0')}`);
const groupings = [/(\d\d)(\d\d)(\d\d)(\d\d)/, /(\d{3})(\d\d)(\d{3})/, /(\d{4})(\d{4})/];
const spaced = (phone: string, grouping: number, between: string) =>
  phone.replace(groupings[grouping % 3]!, (...parts: string[]) => parts.slice(1, -2).filter(Boolean).join(between));

/** One number in all the ways that people write it. */
const writtenPhone = fc
  .tuple(
    mobile,
    fc.constantFrom('', '+47', '0047', '+47 ', '0047 ', '(+47) ', '47'),
    fc.nat(2),
    fc.constantFrom('', ' ', '\u00a0', '.', '-'),
    fc.constantFrom('', 'Mob: ', 'tlf. ', 'Mobil '),
  )
  .map(([phone, country, grouping, between, label]) => ({
    phone,
    text: `${label}${country}${spaced(phone, grouping, between)}`,
  }));

describe('Phone numbers', () => {
  it('are read however they are written', () => {
    fc.assert(
      fc.property(writtenPhone, ({ phone, text }) => expect(readPhones(textOf(text)).phones).toEqual([`+47${phone}`])),
    );
  });

  it('are read as numbers, with and without the country', () => {
    fc.assert(
      fc.property(mobile, fc.boolean(), (phone, hasCountry) =>
        expect(readPhones(textOf(Number(hasCountry ? `47${phone}` : phone))).phones).toEqual([`+47${phone}`]),
      ),
    );
  });

  it('are read both where two stand in one cell', () => {
    const between = fc.constantFrom('/', ' / ', ', ', ';', '\n', ' og ', ' eller ', ' & ');
    fc.assert(
      fc.property(writtenPhone, writtenPhone, between, (one, other, and) => {
        const phones = [...new Set([`+47${one.phone}`, `+47${other.phone}`])];
        expect(readPhones(textOf(`${one.text}${and}${other.text}`)).phones).toEqual(phones);
      }),
    );
  });

  it('are never made of anything else, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const phone of readPhones(textOf(text)).phones) expect(phone).toMatch(/^\+\d{8,15}$/);
      }),
    );
  });
});

const word = fc.constantFrom(
  'Kari',
  'Åse',
  'Ola',
  'Nordmann',
  'Bjørnø',
  'Østby',
  'Lie',
  'Anne-Lise',
  'd’Åsen',
  'O’Brien',
  'van',
);
/** Somebody has a capital somewhere; a name in small letters alone is given capitals. */
const fullName = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), word)
  .filter(([given, last]) => [...given, last].some((one) => one !== 'van'));

describe('Names', () => {
  it('are turned where the last one stands first, and else left as they are', () => {
    fc.assert(
      fc.property(fullName, ([given, last]) => {
        const name = [...given, last].join(' ');
        expect(readName(`${last}, ${given.join(' ')}`).name).toBe(name);
        expect(readName(name).name).toBe(name);
      }),
    );
  });

  it('are known again in capitals, in small letters and without accents', () => {
    fc.assert(
      fc.property(fullName, ([given, last]) => {
        const name = [...given, last].join(' ');
        expect(isSameName(readName(name.toLocaleUpperCase('nb')).name, name)).toBe(true);
        expect(areAkin(name, name.normalize('NFD'))).toBe(true);
      }),
    );
  });

  it('can be stored, whatever stands there, and are read as the same a second time', () => {
    const pieces = fc.constantFrom(
      ...'Kari|åse|NORDMANN|(leder)|leder|Hus|,|;| |-|(|)|1.|12|+47 48123456|a@b.no|mailto:|/|"|og|.|é|\u00ad|<'.split(
        '|',
      ),
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 9 }).map((some) => some.join('')),
      fc.array(pieces, { maxLength: 9 }).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(cell, (text) => {
        const { name } = readName(lineOf(text));
        expect(readName(lineOf(name)).name).toBe(name);
        expect(name).toMatch(/^$|\p{L}/u);
        expect(name).not.toMatch(/[\p{Cc}\p{Cs}]|^\s|\s$/u);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
      { numRuns: 500 },
    );
  });
});

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const forms: ((year: string, month: string, date: string) => string)[] = [
  (year, month, date) => `${year}-${month}-${date}`,
  (year, month, date) => `${date}.${month}.${year}`,
  (year, month, date) => `${Number(date)}.${Number(month)}.${year}`,
  (year, month, date) => `${Number(date)}/${Number(month)}-${year}`,
  (year, month, date) => `${date}/${month}/${year}`,
  (year, month, date) =>
    `${date}. ${['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'][Number(month) - 1]} ${year}`,
  (year, month, date) => `${year}-${month}-${date} 00:00:00`,
];

describe('Dates', () => {
  it('are read however they are written', () => {
    fc.assert(
      fc.property(day, fc.nat(forms.length - 1), (iso, form) => {
        const [year, month, date] = iso.split('-') as [string, string, string];
        expect(readDate(forms[form]!(year, month, date), today)).toBe(iso);
      }),
    );
  });

  it('are read as spreadsheets count them', () => {
    fc.assert(
      fc.property(day, (iso) => {
        const serial = Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
        expect([readDate(serial, today), readDate(new Date(iso), today)]).toEqual([iso, iso]);
      }),
    );
  });

  it('are real ones that have been, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.double(), fc.date()), (cell) => {
        const read = readDate(cell, today);
        if (read !== undefined) expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
        expect((read ?? today) <= today).toBe(true);
      }),
    );
  });
});
