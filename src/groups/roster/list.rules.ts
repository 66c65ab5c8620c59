import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Language } from '../../contract/manner.js';
import type { Known } from './merge.rules.js';
import { listWords } from './roster.texts.js';

function numberWritten(address: string): string {
  const phone = parsePhoneNumberFromString(address);
  if (!phone) return address;
  return phone.country === 'NO' ? phone.formatNational() : phone.formatInternational();
}

/** A member as a line of the list, in words that the import reads back as the same. */
export function listed(member: Known, language: Language): string[] {
  const words = listWords[language];
  const addresses = (channel: string) =>
    member.points.flatMap((point) => (point.channel === channel ? [point.address] : []));
  return [
    member.name,
    addresses('sms').map(numberWritten).join(' / '),
    addresses('email').join(' / '),
    member.roles.map((role) => words.roles[role]).join(', '),
    member.capabilities.map((capability) => words.capabilities[capability] ?? capability).join(', '),
    member.postcode ?? '',
    member.joinedOn,
    words.languages[member.language],
  ];
}
