import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PdfDocument } from './pdf.js';

const file = (name: string) => new URL(import.meta.resolve(`pdfmake/fonts/Roboto/${name}.ttf`)).pathname;

const roboto = {
  normal: file('Roboto-Regular'),
  bold: file('Roboto-Medium'),
  italics: file('Roboto-Italic'),
  bolditalics: file('Roboto-MediumItalic'),
};
pdfmake.setFonts({ Roboto: roboto });
// Nothing that somebody wrote can make the service fetch or open anything.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(roboto).includes(path));

pdfmake.addTableLayouts({
  /** Thin lines to cut along. */
  labels: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    hLineColor: () => '#999999',
    vLineColor: () => '#999999',
    paddingTop: () => 2,
    paddingBottom: () => 2,
  },
});

/** How far down a heading may stand and have room under it for the heads and the first row of a table. */
const lowest = 0.85;

const styles: TDocumentDefinitions['styles'] = {
  title: { fontSize: 20, bold: true, margin: [0, 0, 0, 8] },
  heading: { fontSize: 14, bold: true, margin: [0, 14, 0, 4] },
  quiet: { color: '#444444' },
  tableHead: { bold: true },
};

/** The document as PDF. */
export async function draw(document: PdfDocument): Promise<Uint8Array> {
  const { title, language, content, foot = '', orientation = 'portrait', margins = [48, 48, 48, 56] } = document;
  return pdfmake
    .createPdf({
      info: { title, creator: 'Beredt' },
      language,
      tagged: true,
      displayTitle: true,
      version: '1.7',
      subset: 'PDF/A-2a',
      pageSize: 'A4',
      pageOrientation: orientation,
      pageMargins: margins,
      defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
      styles: { ...styles, ...document.styles },
      content,
      // No heading stays behind on a page that what it heads does not begin on; the rows of a table are not known to be on the next one.
      pageBreakBefore: ({ headlineLevel, startPosition }, { getFollowingNodesOnPage }) =>
        headlineLevel !== undefined &&
        (startPosition.verticalRatio > lowest || !getFollowingNodesOnPage().some(({ text }) => text !== undefined)),
      footer: (page: number, pages: number) => ({
        text: [foot, `${page} / ${pages}`].filter(Boolean).join('   '),
        alignment: 'center',
        fontSize: 9,
        color: '#444444',
        margin: [0, 16, 0, 0],
      }),
    })
    .getBuffer();
}
