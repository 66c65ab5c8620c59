import type { Payer } from '../contract/cooperation.js';
import type { Language } from '../contract/manner.js';

/** An instant, also as it comes back out of stored JSON. */
export type Moment = Date | string | null;

/** A line of what is asked for, offered or agreed. */
export interface NeedFacts {
  capability: string;
  unit?: string;
  quantity: number;
  from?: Moment;
  to?: Moment;
  place?: string | null;
}

/** Where and when to meet. */
export interface Meeting {
  place?: string | null;
  from?: Moment;
  to?: Moment;
}

/** Every message that is sent, with what must be known to write it; a municipality is named without the word for one. */
export interface Messages {
  /** `payer` is null where no agreement covers the request. */
  request_to_leader: {
    municipality: string;
    group: string;
    incident: string;
    place?: string | null;
    needs: readonly NeedFacts[];
    message?: string | null;
    agency?: string | null;
    payer: Payer | null;
    link: string;
  };
  question_to_member: Meeting & { group: string; question: string; link: string };
  picked: Meeting & { group: string; message?: string | null; link?: string | null };
  not_needed_now: { group: string; message?: string | null };
  stood_down: { from: string; message?: string | null };
  request_withdrawn: { municipality: string; incident: string; message?: string | null };
  incident_closed: { municipality: string; incident: string; message?: string | null };
  agreed: { municipality: string; group: string; incident: string; lines: readonly NeedFacts[]; link?: string | null };
  help: { link?: string | null };
  stopped: Record<string, never>;
  sign_in_code: { code: string };
  /** To an address that somebody has written down for herself. */
  address_code: { code: string };
  /** To an address of somebody who has another one now, or who has taken this one away. */
  address_news: { news: 'added' | 'removed' };
  /** An exercise that a group is invited to: that it is, that it has been moved, or that it is cancelled. */
  exercise_news: {
    news: 'invited' | 'moved' | 'cancelled';
    municipality: string;
    group: string;
    title: string;
    on: string;
    startsAt: string | null;
    place: string | null;
    address: string;
  };
  /** Somebody who asked to join a group is a member now. */
  welcome: { group: string; address: string };
  /** What has fallen due, a sentence for each, and where it can be seen to. */
  reminder: { lines: Readonly<Record<Language, readonly string[]>>; address: string };
}
export type MessageKind = keyof Messages;

/** What a language says of one message: sentences, joined to a text message; an e-mail has its own where it needs them. */
export interface Draft {
  subject: string;
  sms: readonly (string | null | undefined)[];
  email?: readonly (string | null | undefined)[];
}

/** Names for a quantity of something: of one, and of any other number. */
export type Noun = readonly [one: string, other: string];

/** What a catalogue may ask for while it writes. */
export interface Say {
  municipality(name: string): string;
  when(period: { from?: Moment; to?: Moment }): string;
  /** A calendar date with the time of the day, where there is one. */
  date(on: string, clock: string | null): string;
  needs(needs: readonly NeedFacts[]): string;
  list(needs: readonly NeedFacts[]): string;
}

/** All that one language has to say; a missing message does not compile. */
export interface Tongue {
  readonly exercise: string;
  readonly municipality: (name: string) => string;
  readonly capabilities: Readonly<Record<'shelter' | 'food' | 'care', string>>;
  readonly units: Readonly<Record<'shelter.beds' | 'shelter.seats' | 'food.portions' | 'care.carers', Noun>>;
  /** Who pays, by the agreement; `outside` where there is none. */
  readonly payers: Readonly<Record<Payer | 'outside', string>>;
  readonly messages: { readonly [Kind in MessageKind]: (facts: Messages[Kind], say: Say) => Draft };
}
