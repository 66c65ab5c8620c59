import type { Content, TableCell } from 'pdfmake/interfaces.js';

/** A heading that moves on with what it heads. */
export function headed(heading: string, content: Content[]): Content[] {
  return [{ text: heading, style: 'heading', headlineLevel: 2 }, ...content];
}

/**
 * A table whose rows go on over as many pages as they need, under their heads on each. Nothing in it is held together: what is to stand on
 * one page and does not fit there is cut off without a word.
 */
export function rowsUnder(heads: readonly string[], rows: readonly string[][], widths: (string | number)[]): Content {
  const head: TableCell[] = heads.map((text) => ({ text, style: 'tableHead' }));
  return { layout: 'lightHorizontalLines', table: { headerRows: 1, widths, body: [head, ...rows] } };
}
