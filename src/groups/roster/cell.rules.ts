/** What stands in one cell of somebody's list. */
export type Cell = string | number | boolean | Date | null;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]|\p{Cs}/gu;
const nothing = /^(?:[-–—.?/]+|ingen|mangler|manglar|ukjent|none|n\/?a|null)$/i;
const shortened = /^\d[.,]\d+e\+?\d{1,2}$/i;

function tidy(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n]+/gu, ' ')
    .trim()
    // What spreadsheets put before a number or a sign, so that it stays as it was written.
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[=+\-@\d])/, '')
    .trim();
  if (nothing.test(plain)) return '';
  return shortened.test(plain) ? textOf(Number(plain.replace(',', '.'))) : plain;
}

const inDigits = (number: number): string =>
  Number.isFinite(number) ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 }) : '';

const inDays = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** A cell as text: trimmed, without what cannot be seen, numbers with all their digits; empty where somebody wrote that there is nothing. */
export function textOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return tidy(cell);
  if (typeof cell === 'number') return inDigits(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  return cell ? inDays(cell) : '';
}

/** The same on one line. */
export const lineOf = (cell: Cell | undefined): string => textOf(cell).replaceAll(/\s+/g, ' ');

const email = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The e-mail addresses that stand in a text, as they are written, and what is left of it. */
export function withoutEmails(text: string): { emails: string[]; rest: string } {
  if (!text.includes('@')) return { emails: [], rest: text };
  const emails = (text.match(email) ?? []).map((found) => found.replace(/^[.'-]+/, ''));
  const rest = text
    .replace(/mailto:/gi, '')
    .replace(email, ' ')
    .replaceAll(/[<[(]\s*[>\])]/g, ' ')
    .trim();
  return { emails, rest };
}
