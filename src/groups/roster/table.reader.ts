import readXlsx from 'read-excel-file/node';
import type { Cell } from './cell.rules.js';
import { guessColumns } from './columns.rules.js';
import { readCsv } from './csv.reader.js';

/** The rows of a file, or that it is none that can be read. */
export type Table = { sheet: string | null; rows: Cell[][] };
export type TableRefusal = 'unreadable' | 'tooManyRows' | 'tooLarge';

const mostRows = 20_000;
const mostUnpacked = 150 * 1024 * 1024;
const endOfDirectory = 0x06_05_4b_50;
const entryOfDirectory = 0x02_01_4b_50;

const isZip = (bytes: Buffer) => bytes.length > 22 && bytes.readUInt32LE(0) === 0x04_03_4b_50;

/** How large everything in an archive says it is once unpacked. */
function unpackedSize(bytes: Buffer): number {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) return 0;
  let at = bytes.readUInt32LE(end + 16);
  let size = 0;
  while (at + 46 <= end && bytes.readUInt32LE(at) === entryOfDirectory) {
    size += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return size;
}

/** The sheet that looks most like a list of people, the first of equals. */
async function readSheets(bytes: Buffer): Promise<Table> {
  const sheets = await readXlsx(bytes);
  const read = sheets.map(({ sheet, data }) => ({ sheet, rows: data as unknown as Cell[][] }));
  const worth = ({ rows }: Table) => {
    const fields = new Set(guessColumns(rows.slice(0, 300)).columns.map(({ field }) => field));
    const names = ['name', 'firstName', 'lastName', 'phone', 'email'] as const;
    return names.filter((field) => fields.has(field)).length;
  };
  return read.reduce<Table>(
    (best, one) => (worth(one) > worth(best) ? one : best),
    read[0] ?? { sheet: null, rows: [] },
  );
}

/** Reads a list of members as a workbook or as text, whatever its name says it is. */
export async function readTable(bytes: Buffer): Promise<Table | TableRefusal> {
  if (isZip(bytes) && unpackedSize(bytes) > mostUnpacked) return 'tooLarge';
  try {
    const table = isZip(bytes) ? await readSheets(bytes) : { sheet: null, rows: textIn(bytes) };
    return table.rows.length > mostRows ? 'tooManyRows' : table;
  } catch {
    return 'unreadable';
  }
}

/** Text is read as text; what holds zeros or is an older workbook is none. */
function textIn(bytes: Buffer): Cell[][] {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0)) throw new Error('no text');
  return readCsv(bytes);
}
