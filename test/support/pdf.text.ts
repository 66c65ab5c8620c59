import { inflateSync } from 'node:zlib';

const object = /(\d+) 0 obj\s([\s\S]*?)endobj/g;
const hex = /<([\da-f ]*)>/gi;

/** Everything that is written in a PDF of ours, in the order of its pages, without the spaces that only place it. */
export function textOf(pdf: Buffer): string {
  const objects = new Map([...pdf.toString('latin1').matchAll(object)].map(([, id, body]) => [id!, body!]));
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name, id] of [...objects.values()].flatMap((body) => [...body.matchAll(/\/(F\d+) (\d+) 0 R/g)])) {
    const [, letters] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '') ?? [];
    if (letters) fonts.set(name!, lettersOf(streamOf(objects.get(letters)!)));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages
    .map((page) => /\/Contents (\d+) 0 R/.exec(page)?.[1])
    .map((id) => written(streamOf(objects.get(id ?? '') ?? ''), fonts))
    .join('\n');
}

function streamOf(body: string): string {
  const [, stream = ''] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body) ?? [];
  return stream === '' ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** What each glyph stands for: pdfkit writes them one after another, from the first of the range on. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, from, listed] of map.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi))
    [...listed!.matchAll(hex)].forEach(([, code], index) => {
      const glyph = (Number.parseInt(from!, 16) + index).toString(16).padStart(4, '0');
      letters.set(glyph, Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  return letters;
}

function written(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  return [...content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)]
    .map(([, name, shown]) => {
      if (name) font = fonts.get(name) ?? font;
      const glyphs = [...(shown ?? '').matchAll(hex)].flatMap(([, run]) => run!.match(/.{4}/g) ?? []);
      return glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? '').join('');
    })
    .join('');
}
