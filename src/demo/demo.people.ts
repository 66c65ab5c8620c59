import type { Language } from '../contract/manner.js';
import { municipalityId } from '../municipalities/municipality.id.js';
import { chanceFrom, mailboxOf } from './chance.rules.js';
import { demoId } from './demo.id.js';
import type { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';
import { familyNames, firstNames, namesOfNewcomers } from './names.data.js';
import { phoneBlock, posts, signInIdentifiers, staff } from './people.data.js';

/** One of the invented people, as far as others speak of her. */
export type Invented = { id: string; name: string; phone: string; points: { id: string; channel: 'sms' | 'email' }[] };
/** The same as one of a group. */
export type InventedMember = Invented & { groupId: string; membershipId: string; capabilities: string[] };

type Given = {
  key: string;
  name: string;
  language: Language;
  email: string | null;
  postcode: string | null;
  mailFirst: boolean;
};
type Group = (typeof groups)[number];

const day = 86_400_000;
const seed = 3312;

/** Invents everybody: always the same people, whoever asks. */
export class People {
  readonly byMailbox = new Map<string, Invented>();
  readonly ofGroup = new Map<string, InventedMember[]>();
  /** Who signed the agreements for the municipality of this number. */
  readonly signers = new Map<string, Invented>();
  private readonly chance = chanceFrom(seed);
  private readonly names = new Set<string>([
    ...staff.map(({ name }) => name),
    ...groups.flatMap((group) => group.posts),
  ]);
  private readonly newcomers = [...namesOfNewcomers];
  private nextPhone = signInIdentifiers.length + 1;

  constructor(
    private readonly rows: Rows,
    private readonly now: Date,
  ) {
    for (const one of staff) this.addStaff(one);
    for (const group of groups) this.addMembers(group);
    for (const number of new Set(groups.flatMap((group) => group.agreements))) this.addSigner(number);
  }

  /** Who signed for a municipality: its coordinator, or where none is to be played, somebody who has left it since. */
  private addSigner(number: string): void {
    const coordinator = staff.find(
      ({ role, municipality }) => role === 'municipal_coordinator' && municipality === number,
    );
    const known = coordinator && this.byMailbox.get(coordinator.identifier);
    const given = { language: 'nb' as const, email: null, postcode: null, mailFirst: false };
    const signer = known ?? this.person({ key: `formerly ${number}`, name: this.newName('nb'), ...given });
    this.signers.set(number, signer);
  }

  private addStaff({ identifier, name, role, municipality, organisation, language }: (typeof staff)[number]): void {
    const { id } = this.person({ key: identifier, name, language, email: identifier, postcode: null, mailFirst: true });
    this.rows.add('role_grant', {
      id: demoId('grant', identifier),
      person_id: id,
      role,
      municipality_id: municipality && municipalityId(municipality),
      organisation_id: organisation && demoId('organisation', organisation),
      granted_at: this.daysAgo(700),
    });
  }

  private addMembers(group: Group): void {
    const members = Array.from({ length: group.members }, (_, index) => this.addMember(group, index));
    this.ofGroup.set(group.slug, members);
  }

  private addMember(group: Group, index: number): InventedMember {
    const { slug } = group;
    const post = posts[index];
    const language = this.languageIn(group, index);
    const name = group.posts[index] ?? this.newName(language);
    const mailbox = post ? post.mailbox : mailboxOf(name);
    // Every fourth volunteer has a phone and no mailbox.
    const email = post || index % 4 !== 0 ? `${mailbox}@${slug}-obg.demo` : null;
    const postcode = group.postcodes[this.chance(group.postcodes.length)] ?? null;
    const person = this.person({ key: `${slug} ${index}`, name, language, email, postcode, mailFirst: false });
    const member = {
      ...person,
      groupId: demoId('group', slug),
      membershipId: demoId('membership', slug, String(index)),
      capabilities: this.capabilities(),
    };
    this.rows.add('membership', {
      id: member.membershipId,
      group_id: member.groupId,
      person_id: member.id,
      roles: post?.roles ?? ['volunteer'],
      capabilities: member.capabilities,
      joined_at: this.daysAgo(120 + this.chance(2400)),
    });
    return member;
  }

  private person({ key, name, language, email, postcode, mailFirst }: Given): Invented {
    const id = demoId('person', key);
    const own = { id, name, language, home_postcode: postcode, invented: true, created_at: this.daysAgo(800) };
    this.rows.add('person', own);
    const phone = { channel: 'sms' as const, address: this.phoneFor(email), patience_minutes: 10 };
    const mail = email === null ? [] : [{ channel: 'email' as const, address: email, patience_minutes: 30 }];
    const points = (mailFirst ? [...mail, phone] : [phone, ...mail]).map((point, rank) => {
      const pointId = demoId('contact-point', key, point.channel);
      this.rows.add('contact_point', { ...point, id: pointId, person_id: id, rank, verified_at: this.daysAgo(100) });
      return { id: pointId, channel: point.channel };
    });
    const person = { id, name, phone: phone.address, points };
    if (email) this.byMailbox.set(email, person);
    return person;
  }

  /** Those who sign in have the first numbers, in the order in which they are announced. */
  private phoneFor(email: string | null): string {
    const place = email === null ? -1 : signInIdentifiers.indexOf(email);
    const number = place >= 0 ? place + 1 : this.nextPhone++;
    return `${phoneBlock}${String(number).padStart(3, '0')}`;
  }

  private languageIn({ language }: Group, index: number): Language {
    if (index >= posts.length && this.newcomers.length > 0 && this.chance(20) === 0) return 'en';
    const other = language === 'nb' ? 'nn' : 'nb';
    return index >= posts.length && this.chance(language === 'nb' ? 20 : 5) === 0 ? other : language;
  }

  private newName(language: Language): string {
    const newcomer = language === 'en' ? this.newcomers.shift() : undefined;
    if (newcomer) return newcomer;
    for (;;) {
      const name = `${firstNames[this.chance(firstNames.length)]} ${familyNames[this.chance(familyNames.length)]}`;
      if (this.names.has(name)) continue;
      this.names.add(name);
      return name;
    }
  }

  private capabilities(): string[] {
    const chosen = ['shelter', 'food', 'care'].filter(() => this.chance(2) === 0);
    return chosen.length > 0 ? chosen : ['care'];
  }

  private daysAgo(days: number): string {
    return new Date(this.now.getTime() - days * day).toISOString();
  }
}
