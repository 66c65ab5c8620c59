import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContactChannel } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';

/** Somebody; what she is to whom stands in memberships and grants. */
@Entity('person')
@Check('person_language', `language in ('nb', 'nn', 'en')`)
export class Person {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', collation: 'nb-NO-x-icu' })
  name: string;

  @Column('text', { default: 'nb' })
  language: Language;

  /** Where she lives, as near as a postcode says; never an address. */
  @Column('text', { nullable: true })
  homePostcode: string | null;

  /** One of the demonstration's people; never handed to a real provider. */
  @Column('boolean', { default: false })
  invented: boolean;

  /** Grows with every change to her, her contact points and her memberships, whoever makes it. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}

/** One way of reaching a person, in her order. */
@Entity('contact_point')
@Check('contact_point_channel', `channel in ('sms', 'email')`)
@Unique('contact_point_once', ['personId', 'channel', 'address'])
@Index('contact_point_by_address', ['address'])
@Index('contact_point_aside', ['createdAt'], { where: 'verified_at IS NULL' })
export class ContactPoint {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Person')
  @Column('uuid')
  personId: string;

  @Column('text')
  channel: ContactChannel;

  /** A number in E.164 that takes text messages, or an e-mail address in lower case. */
  @Column('text')
  address: string;

  /** Lower is tried first. */
  @Column('smallint')
  rank: number;

  /** How long silence is borne before the next one is tried. */
  @Column('int', { default: 10 })
  patienceMinutes: number;

  /** Null while she has not sent back the code that went there, and once she has taken it away: it is then used for nothing. */
  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  /** When she first showed that it is hers, by a code that was sent there or by saying so. */
  @Column('timestamptz', { nullable: true })
  provedAt: Date | null;

  /** When she took it away herself. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  optedOutAt: Date | null;

  /** As whom it was written down: a person, the groups that she led and the organisations that she spoke for; null for the service and its operators. */
  @Column('uuid', { array: true, nullable: true, default: () => 'actor_as()' })
  enteredAs: string[] | null;

  @Column('timestamptz', { default: () => 'clock_now()' })
  createdAt: Date;
}
