import { readAddress } from '../../people/contact.rules.js';

/** The numbers in a cell that take text messages, and what else looked like a number. */
export type PhoneReading = { phones: string[]; faults: { code: 'phone' | 'notMobile'; text: string }[] };

const fewestDigits = 5;

/** Two numbers that only a space parts, and numbers with the country's code but without its sign. */
function parted(digits: string): string[] {
  const plain = digits.replace(/^00/, '+');
  if (/^\d{16}$|^\d{24}$/.test(plain)) return plain.match(/\d{8}/g) ?? [];
  if (/^\+47\d{16}$/.test(plain)) return [plain.slice(0, 11), plain.slice(11)];
  if (/^47\d{8}$/.test(plain)) return [`+${plain}`];
  return [plain];
}

function candidatesIn(text: string): string[] {
  return text
    .split(/[^\d+() .\-–]+/)
    .flatMap((part) => part.split(/(?=\+)/))
    .map((part) => part.replaceAll(/[^\d+]/g, ''))
    .filter((part) => /\d/.test(part))
    .flatMap(parted);
}

function readCandidate(candidate: string): { phone: string } | { code: 'phone' | 'notMobile'; text: string } {
  const read = readAddress('sms', candidate);
  if ('address' in read) return { phone: read.address };
  return { code: read.fault === 'notMobile' ? 'notMobile' : 'phone', text: candidate };
}

/** Every number in a text, however people write them: with spaces, labels, country codes, several in one cell. */
export function readPhones(text: string): PhoneReading {
  const candidates = candidatesIn(text);
  // Beside a number, a few digits are a label.
  const long = candidates.filter((candidate) => candidate.length >= fewestDigits);
  const read = (long.length > 0 ? long : candidates).map(readCandidate);
  const phones = new Set(read.flatMap((one) => ('phone' in one ? [one.phone] : [])));
  const faults = read.flatMap((one) => ('code' in one ? [one] : []));
  if (read.length === 0 && text !== '') faults.push({ code: 'phone', text });
  return { phones: [...phones], faults };
}

/** Whether a text is a number and nothing but one. */
export function isPhone(text: string): boolean {
  return /^[+\d][\d\s().\-–/]{6,40}$/.test(text) && readPhones(text).phones.length > 0;
}
