import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';
import { z } from 'zod';
import type { ContactChannel, ContactPoint } from '../contract/groups.js';
import { Invalid, type Fault } from '../platform/problem.js';

/** Why an address cannot be taken; each has its words in `contact.texts.ts`. */
type AddressFault = 'phone' | 'notMobile' | 'email';
type Read = { address: string } | { fault: AddressFault };

/** Kinds of numbers that text messages reach; in some countries mobile and fixed numbers cannot be told apart. */
const takesMessages = new Set<string | undefined>(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

function phoneIn(text: string): PhoneNumber | undefined {
  const plain = text.trim().replace(/^\((\+\d{1,3})\)/, '$1');
  const phone = parsePhoneNumberFromString(plain, { defaultCountry: 'NO', extract: false });
  return phone?.isValid() && !phone.ext ? phone : undefined;
}

function readPhone(text: string): Read {
  const phone = phoneIn(text);
  if (!phone) return { fault: 'phone' };
  return takesMessages.has(phone.getType()) ? { address: phone.number } : { fault: 'notMobile' };
}

/** A number of any kind as it is stored, E.164; nothing where it is no number. For people to ring, where no messages are sent. */
export function readAnyPhone(text: string): string | undefined {
  return phoneIn(text)?.number;
}

function readEmail(text: string): Read {
  const read = z.email().max(254).safeParse(text.trim().toLowerCase());
  return read.success ? { address: read.data } : { fault: 'email' };
}

const readBy: Record<ContactChannel, (text: string) => Read> = { sms: readPhone, email: readEmail };

/** An address as it is stored, however people write it: E.164 that takes text messages (Norwegian without a country), or e-mail in lower case. */
export function readAddress(channel: ContactChannel, text: string): Read {
  return readBy[channel](text);
}

/** The contact points as they are stored, in the same order; throws `Invalid` that names each one that is no use, or there twice. */
export function readContactPoints(points: readonly ContactPoint[]): ContactPoint[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  const stored = points.map((point, index) => {
    const path = `contactPoints.${index}.address`;
    const read = readAddress(point.channel, point.address);
    if ('fault' in read) {
      faults.push({ path, code: read.fault });
      return point;
    }
    if (seen.has(read.address)) faults.push({ path, code: 'repeated' });
    seen.add(read.address);
    return { ...point, address: read.address };
  });
  if (faults.length > 0) throw new Invalid({}, faults);
  return stored;
}
