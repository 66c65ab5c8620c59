import { readIdentifier } from '../access/identifier.rules.js';

/**
 * A phone number as E.164 or an e-mail address in lower case, as messages are addressed. A `+` that was read as a blank on its way
 * in an address bar is put back. Undefined for what can be neither.
 */
export function addressOf(text: string): string | undefined {
  const compact = text.replaceAll(/[\s().-]/g, '');
  if (text.includes('@')) return readIdentifier(text);
  return readIdentifier(/^\d{9,15}$/.test(compact) ? `+${compact.replace(/^00/, '')}` : compact);
}

/** A number that text messages can come from, as E.164; undefined for anything else. */
export function phoneOf(text: string): string | undefined {
  return text.includes('@') ? undefined : addressOf(text);
}

/** Every address in a text that somebody could tap, without the full stop of the sentence it stands in. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.replace(/[.,;:!?)»]+$/, ''));
}
