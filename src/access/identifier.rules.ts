import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A phone number as E.164 (Norwegian where no country is given) or an e-mail address in lower case, as contact points are stored;
 * undefined for what can be neither.
 */
export function readIdentifier(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.includes('@'))
    return /^[^\s@\p{Cc}\p{Cs}]+@[^\s@\p{Cc}\p{Cs}]+$/u.test(trimmed) ? trimmed.toLowerCase() : undefined;
  const phone = parsePhoneNumberFromString(trimmed, 'NO');
  return phone?.isPossible() ? phone.number : undefined;
}

/** What attempts are counted by and codes are found by: the identifier where it is one, else the text itself. */
export function countedAs(text: string): string {
  return readIdentifier(text) ?? text.trim().toLowerCase();
}

/** The network a client is counted by: an IPv4 address, or the /64 that an IPv6 client is free to move within. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [front = '', back] = (plain.split('%')[0] ?? '').toLowerCase().split('::');
  const first = front === '' ? [] : front.split(':');
  const last = back ? back.split(':') : [];
  const gap = back === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: gap }, () => '0'), ...last];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
