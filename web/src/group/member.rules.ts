import type { AddMember, ChangeMember, Member, MembershipRole } from '../../../src/contract/groups.js';
import type { Language } from '../../../src/contract/manner.js';

/** What is being written about a member. */
export type MemberDraft = {
  name: string;
  phone: string;
  email: string;
  roles: MembershipRole[];
  capabilities: string[];
  language: Language;
};

const addressOf = (member: Member, channel: 'sms' | 'email') =>
  member.contactPoints.find((point) => point.channel === channel)?.address ?? '';

/** A form filled in with what is known. */
export function memberDraft(member?: Member): MemberDraft {
  if (!member) return { name: '', phone: '', email: '', roles: ['volunteer'], capabilities: [], language: 'nb' };
  return {
    name: member.name,
    phone: addressOf(member, 'sms'),
    email: addressOf(member, 'email'),
    roles: member.roles,
    capabilities: member.capabilities,
    language: member.language,
  };
}

/** A number as the service keeps it: eight digits are Norwegian, spaces are only for the eye. */
export function asPhone(typed: string): string {
  const digits = typed.replaceAll(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\d{8}$/.test(digits) ? `+47${digits}` : digits;
}

type Point = { channel: 'sms' | 'email'; address: string; patienceMinutes: number };

function contactPoints(draft: MemberDraft, member?: Member): Point[] {
  const patience = (channel: Point['channel']) =>
    member?.contactPoints.find((point) => point.channel === channel)?.patienceMinutes ?? 10;
  const points: Point[] = [
    { channel: 'sms', address: asPhone(draft.phone), patienceMinutes: patience('sms') },
    { channel: 'email', address: draft.email.trim(), patienceMinutes: patience('email') },
  ];
  const kept = (member?.contactPoints ?? []).filter(
    (point, index, all) => all.findIndex(({ channel }) => channel === point.channel) !== index,
  );
  return [
    ...points.filter(({ address }) => address !== ''),
    ...kept.map(({ channel, address, patienceMinutes }) => ({ channel, address, patienceMinutes })),
  ];
}

/** A new member as she is sent. */
export function toAddMember(draft: MemberDraft): AddMember {
  const { name, roles, capabilities, language } = draft;
  return { name: name.trim(), roles, capabilities, language, contactPoints: contactPoints(draft) };
}

/** A change to a member; further addresses that the form does not show are kept. */
export function toChangeMember(draft: MemberDraft, member: Member): ChangeMember {
  const { name, roles, capabilities, language } = draft;
  return {
    name: name.trim(),
    roles,
    capabilities,
    language,
    contactPoints: contactPoints(draft, member),
  };
}
