/** The price of a text message: how it is encoded and how many parts it is sent in. */
export interface Segments {
  encoding: 'gsm7' | 'ucs2';
  units: number;
  segments: number;
  perSegment: number;
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a letter, and never parted. */
const extended = new Set('\f^{}\\[~]|€');

const typographic: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['-', '‐‑‒–—―−⁃﹘﹣－'],
      ['"', '“”„‟«»″〝〞＂'],
      ["'", '‘’‚‛‹›′´＇'],
      [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t'],
      ['', '\u200b\u2060\ufeff\u00ad\u200e\u200f'],
      ['...', '…'],
      ['-', '•·‣◦'],
      ['1/2', '½'],
      ['1/4', '¼'],
      ['3/4', '¾'],
      ['x', '×'],
      ['\n', '\u0085\u2028\u2029'],
    ] as const
  ).flatMap(([plain, characters]) => Array.from(characters, (character) => [character, plain])),
);

const anyTypographic = new RegExp(`[${Object.keys(typographic).join('')}]`, 'gu');

/** The text with typographic characters made plain; letters, whatever alphabet they are from, stay as they are. */
export function toGsm(text: string): string {
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return composed.replace(anyTypographic, (character) => typographic[character] ?? character);
}

/** How many parts characters of these sizes fill, when none is parted. */
function partsOf(sizes: readonly number[], alone: number, joined: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= alone) return 1;
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    const fits = filled + size <= joined;
    parts += fits ? 0 : 1;
    filled = fits ? filled + size : size;
  }
  return parts;
}

/** What a text message costs as it stands; an empty one is still one part. */
export function segmentsOf(text: string): Segments {
  const characters = Array.from(text);
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const sizes = characters.map((character) => (isGsm ? (extended.has(character) ? 2 : 1) : character.length));
  const [alone, joined] = isGsm ? [160, 153] : [70, 67];
  const segments = partsOf(sizes, alone, joined);
  const units = sizes.reduce((sum, size) => sum + size, 0);
  return { encoding: isGsm ? 'gsm7' : 'ucs2', units, segments, perSegment: segments === 1 ? alone : joined };
}
