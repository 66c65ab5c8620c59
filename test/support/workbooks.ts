import writeXlsx from 'write-excel-file/node';

export type CellOf = string | number | Date | boolean | null;

const typeOf = (value: CellOf) => {
  if (typeof value === 'number') return { value, type: Number };
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' };
  return typeof value === 'boolean' ? { value, type: Boolean } : { value, type: String };
};
/** A workbook with these rows on its first sheet, and others behind it. */
export const xlsx = (rows: CellOf[][], more: { sheet: string; rows: CellOf[][] }[] = []): Promise<Buffer> => {
  const cells = (some: CellOf[][]) => some.map((row) => row.map((value) => (value === null ? null : typeOf(value))));
  const sheets = [{ sheet: 'Ark1', rows }, ...more].map(({ sheet, rows: some }) => ({ sheet, data: cells(some) }));
  return writeXlsx(sheets as never).toBuffer();
};
