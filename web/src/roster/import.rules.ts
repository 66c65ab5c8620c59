import type { ImportCorrection, ImportField, ImportResult } from '../../../src/contract/roster.js';

/** What the leader has said beside the file itself. */
export type Said = {
  /** The row that names the columns; 0 where there is none. */
  headerRow?: number;
  columns?: Record<string, ImportField>;
  corrections: Record<string, ImportCorrection>;
  /** Set when the leader has said that what cannot be read stays out. */
  rejected?: 'leaveOut';
};
export type ImportRow = ImportResult['rows'][number];

/** The fields of a column that can be chosen. */
export const fields: readonly ImportField[] = [
  'ignore',
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'roles',
  'capabilities',
  'shelter',
  'food',
  'care',
  'postcode',
  'joined',
  'language',
];

/** The form that the service reads a list from. */
export function formOf(file: File, { headerRow, columns, corrections, rejected }: Said): FormData {
  const form = new FormData();
  form.set('file', file);
  if (headerRow !== undefined) form.set('headerRow', String(headerRow));
  if (columns) form.set('columns', JSON.stringify(columns));
  if (Object.keys(corrections).length > 0) form.set('corrections', JSON.stringify(corrections));
  if (rejected) form.set('rejected', rejected);
  return form;
}

/** Every column as it is taken now, with one of them taken for something else. */
export function withColumn(result: ImportResult, index: number, field: ImportField): Record<string, ImportField> {
  return Object.fromEntries(
    result.columns.map((column) => [column.index, column.index === index ? field : column.field] as const),
  );
}

/** Rows that somebody should look at come first: the rejected, then those with something to say, then the rest. */
export function inAttention(rows: readonly ImportRow[]): { look: ImportRow[]; rest: ImportRow[] } {
  const needsLook = ({ action, problems }: ImportRow) =>
    action === 'reject' || (action !== 'skip' && problems.length > 0);
  const look = rows.filter(needsLook);
  const rejected = look.filter(({ action }) => action === 'reject');
  return {
    look: [...rejected, ...look.filter(({ action }) => action !== 'reject')],
    rest: rows.filter((row) => !needsLook(row)),
  };
}

const cell = (text: string): string => {
  // What a spreadsheet would take for a formula is kept as text.
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** The rows that stayed out and why, as a file that spreadsheets open. */
export function rejectedAsCsv(rows: readonly ImportRow[], headings: readonly string[]): string {
  const lines = rows.map(({ row, read, problems }) => [
    String(row),
    read.name,
    read.phones.join(' / '),
    read.emails.join(' / '),
    problems.map(({ message }) => message).join(' '),
  ]);
  return `\ufeff${[headings, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
