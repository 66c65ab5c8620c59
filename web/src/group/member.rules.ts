import type { AddMember, ChangeMember, ContactPoint, Member, MembershipRole } from '../../../src/contract/groups.js';
import type { Language } from '../../../src/contract/manner.js';

/** What is being written about a member. */
export type MemberDraft = {
  name: string;
  /** In the order in which they are tried. */
  points: Point[];
  roles: MembershipRole[];
  capabilities: string[];
  language: Language;
  homePostcode: string;
};

/** One of her addresses, and how long silence is borne before the next is tried. */
export type Point = Omit<ContactPoint, 'patienceMinutes'> & { patienceMinutes: number };

/** A form filled in with what is known: her addresses in her order, and an empty field for a number and an e-mail where she has none. */
export function memberDraft(member?: Member): MemberDraft {
  if (!member) {
    return {
      name: '',
      points: withBoth([]),
      roles: ['volunteer'],
      capabilities: [],
      language: 'nb',
      homePostcode: '',
    };
  }
  const { name, roles, capabilities, language, homePostcode } = member;
  const points = member.contactPoints.map(({ channel, address, patienceMinutes }) => ({
    channel,
    address,
    patienceMinutes,
  }));
  return { name, points: withBoth(points), roles, capabilities, language, homePostcode: homePostcode ?? '' };
}

const usualPatience = 10;

/** An empty address to be written down. */
export const blankPoint = (channel: Point['channel']): Point => ({
  channel,
  address: '',
  patienceMinutes: usualPatience,
});

const withBoth = (points: Point[]): Point[] => [
  ...points,
  ...(['sms', 'email'] as const)
    .filter((channel) => points.every((point) => point.channel !== channel))
    .map(blankPoint),
];

/** The addresses with one of them tried before the one that was before it. */
export const movedUp = (points: readonly Point[], index: number): Point[] =>
  points.map((point, at) => (at === index - 1 ? points[index]! : at === index ? points[index - 1]! : point));

/** A number as the service keeps it: eight digits are Norwegian, spaces are only for the eye. */
export function asPhone(typed: string): string {
  const digits = typed.replaceAll(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\d{8}$/.test(digits) ? `+47${digits}` : digits;
}

function contactPoints({ points }: MemberDraft): Point[] {
  return points
    .map((point) => ({ ...point, address: point.channel === 'sms' ? asPhone(point.address) : point.address.trim() }))
    .filter(({ address }) => address !== '');
}

/** A new member as she is sent. */
export function toAddMember(draft: MemberDraft): AddMember {
  const { name, roles, capabilities, language } = draft;
  const homePostcode = draft.homePostcode.trim();
  return {
    name: name.trim(),
    roles,
    capabilities,
    language,
    ...(homePostcode && { homePostcode }),
    contactPoints: contactPoints(draft),
  };
}

/** A change to a member; her order and her patience stay as they are shown, and addresses that nobody touched are not sent. */
export function toChangeMember(draft: MemberDraft, member: Member): ChangeMember {
  const { name, roles, capabilities, language } = draft;
  const points = contactPoints(draft);
  const isSame = JSON.stringify(points) === JSON.stringify(contactPoints(memberDraft(member)));
  return {
    name: name.trim(),
    roles,
    capabilities,
    language,
    homePostcode: draft.homePostcode.trim() || null,
    ...(!isSame && { contactPoints: points }),
  };
}
