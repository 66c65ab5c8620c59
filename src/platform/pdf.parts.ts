import type { Content, TableCell } from 'pdfmake/interfaces.js';

/** A heading that moves on with what it heads. */
export function headed(heading: string, content: Content[]): Content[] {
  return [{ text: heading, style: 'heading', headlineLevel: 2 }, ...content];
}

/** So many characters fit on a page also in the narrowest of columns. */
const few = 200;

/**
 * A table whose rows go on over as many pages as they need, under their heads on each. What is to stand together on one page and does not fit
 * there is cut off without a word, so nothing is held together but the heads and a first row that is short.
 */
export function rowsUnder(heads: readonly string[], rows: readonly string[][], widths: (string | number)[]): Content {
  const head: TableCell[] = heads.map((text) => ({ text, style: 'tableHead' }));
  const keepWithHeaderRows = rows[0]?.every(({ length }) => length <= few) ? 1 : 0;
  return {
    layout: 'lightHorizontalLines',
    table: { headerRows: 1, keepWithHeaderRows, widths, body: [head, ...rows] },
  };
}
