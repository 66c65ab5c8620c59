import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const startsWith = (bytes: Buffer, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/** The text of a file, in whichever of the encodings that spreadsheets write here: UTF-8, UTF-16, else Windows-1252. */
export function decoded(bytes: Buffer): string {
  if (startsWith(bytes, 0xff, 0xfe)) return iconv.decode(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return iconv.decode(bytes.subarray(2), 'utf-16be');
  const plain = startsWith(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes;
  try {
    return utf8.decode(plain);
  } catch {
    // Node's own decoder takes windows-1252 for ISO 8859-1.
    return iconv.decode(plain, 'windows-1252');
  }
}

const delimiters = [';', '\t', ',', '|'] as const;

/** What parts the cells: the sign that most lines have, and as many of as the other lines. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 100);
  const score = (delimiter: string) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    const usual = counts.toSorted((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
    const alike = counts.filter((count) => count === usual).length;
    return alike * (usual > 0 ? 1 : 0) + usual / 100;
  };
  return delimiters.reduce((best, one) => (score(one) > score(best) + 0.5 ? one : best));
}

/** The cells of a text file of any of these kinds, row by row as a spreadsheet would number them. */
export function readCsv(bytes: Buffer): string[][] {
  const whole = decoded(bytes);
  const said = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(whole);
  const text = said ? whole.slice(said[0].length) : whole;
  return parse(text, {
    delimiter: said?.[1] ?? delimiterOf(text),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
  });
}
