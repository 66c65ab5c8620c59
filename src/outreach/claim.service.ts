import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ContactChannel } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { PublicAddress } from '../platform/public-address.js';
import { moveOn, tellProgress, wipeCodes } from './chain.mover.js';
import type { Outgoing } from './channel.port.js';
import { Channels } from './channel.port.js';
import { reviveFacts } from './facts.rules.js';
import type { MessageKind, Messages } from './message.facts.js';
import type { Outcome } from './outcomes.service.js';
import { write } from './catalogue.texts.js';

const actor = systemActor('sender');
export const claimSize = 200;
/** Longer than any one send may take, short enough that what a crash left behind moves on within the promised 15 s. */
export const leaseMs = 10_000;

/** A delivery that is ours to send until its lease ends. */
export type Claimed = { id: string; attempt: number; thread: string | null; outgoing: Outgoing };

/** What was taken in one go: what is to be sent, and what can never be, since its text cannot be written. */
export type Taken = { claimed: Claimed[]; unwritable: Outcome[]; settled: number };

type Row = {
  id: string;
  attempt: number;
  fate: 'sending' | 'answered' | 'stopped' | 'gone' | 'opted_out' | 'invented' | 'stale';
  step: number;
  messageId: string;
  personId: string;
  thread: string | null;
  kind: 'question' | 'notice' | 'code';
  template: MessageKind;
  facts: Record<string, unknown>;
  exercise: boolean;
  channel: string;
  address: string;
  language: Language;
  now: Date;
};

/**
 * Decides for each delivery that is due, in the same statement that takes it: nobody who has answered, been stopped or
 * opted out is sent anything, what is too late to be worth sending is not sent, and to an address that is not verified go codes and news of itself.
 */
const claim = `
  with due as (
    select id, message_id, person_id, contact_point_id from delivery where state = 'pending' and due_at <= (select clock_now())
    order by priority, due_at limit ${claimSize} for update skip locked),
  decided as materialized (
    select due.id, m.thread, m.kind, m.template, m.facts, m.exercise, c.address, p.language, case
      when m.kind = 'question' and (r.answered_at is not null or m.closed_at is not null) then 'answered'
      when r.stopped_at is not null then 'stopped'
      when c.id is null or (c.verified_at is null and m.template not in ('address_code', 'address_news')) then 'gone'
      when m.template <> 'stopped' and (c.opted_out_at is not null
        or exists (select from opt_out o where o.address = c.address)) then 'opted_out'
      when p.invented and not $1 then 'invented'
      when m.stale_at <= (select clock_now()) then 'stale'
      else 'sending' end as fate
    from due join message m on m.id = due.message_id left join contact_point c on c.id = due.contact_point_id
      join recipient r on r.message_id = due.message_id and r.person_id = due.person_id join person p on p.id = due.person_id)
  update delivery d set
    state = case when x.fate in ('sending', 'stale') then x.fate when x.fate = 'gone' then 'failed' else 'suppressed' end,
    failure = case when x.fate = 'gone' then 'the address is no longer hers' else d.failure end,
    attempt = d.attempt + case when x.fate = 'sending' then 1 else 0 end,
    lease_until = case when x.fate = 'sending' then (select clock_now()) + make_interval(secs => ${leaseMs / 1000}) end,
    changed_at = (select clock_now())
  from decided x where d.id = x.id
  returning d.id, d.attempt, x.fate, d.step, d.message_id as "messageId", d.person_id as "personId", x.thread, x.kind,
    x.template, x.facts, x.exercise, d.channel, x.address, x.language, (select clock_now()) as now`;

/** Takes what is due, so that no other worker sends it, and writes the texts that will be sent. */
@Injectable()
export class Claim {
  constructor(
    private readonly db: Database,
    private readonly channels: Channels,
    private readonly address: PublicAddress,
    private readonly outbox: Outbox,
  ) {}

  /** Resolves with what is ours to send now and how many rows were settled in all; fewer than `claimSize` means nothing more is due. */
  async take(): Promise<Taken> {
    return this.db.as(actor, async (tx) => {
      const [rows] = await tx.query<[Row[], number]>(claim, [this.channels.simulated]);
      // An update hands its rows back in any order; what is real goes before what is an exercise.
      const sending = rows
        .filter(({ fate }) => fate === 'sending')
        .toSorted((a, b) => Number(a.exercise) - Number(b.exercise));
      await this.putAside(
        tx,
        rows.filter(({ fate }) => fate !== 'sending'),
      );
      const tokens = await this.mintLinks(tx, sending);
      const written = sending.map((row) => this.prepare(row, tokens.get(row.id)));
      return {
        claimed: written.filter((one) => 'outgoing' in one),
        unwritable: written.filter((one) => 'fate' in one),
        settled: rows.length,
      };
    });
  }

  /** What will not be sent: whoever counts is told, and where an address is closed the next one is tried. */
  private async putAside(tx: Tx, rows: readonly Row[]): Promise<void> {
    await moveOn(
      tx,
      rows.filter(({ fate }) => fate === 'opted_out' || fate === 'gone'),
    );
    await wipeCodes(
      tx,
      rows.filter(({ kind }) => kind === 'code').map(({ messageId }) => messageId),
    );
    await tellProgress(
      tx,
      this.outbox,
      rows.map(({ thread }) => thread),
    );
  }

  /** A link of 128 random bits for each question; only its hash is kept, so nobody can read it out of the database. */
  private async mintLinks(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
    const questions = rows.filter(({ kind }) => kind === 'question');
    const tokens = new Map(questions.map(({ id }) => [id, randomBytes(16).toString('base64url')]));
    if (questions.length === 0) return tokens;
    await tx.query(
      `insert into reply_link (token_hash, message_id, person_id)
       select decode(h, 'hex'), m, p from unnest($1::text[], $2::uuid[], $3::uuid[]) as l (h, m, p)`,
      [
        questions.map(({ id }) => hashOf(tokens.get(id)!).toString('hex')),
        questions.map(({ messageId }) => messageId),
        questions.map(({ personId }) => personId),
      ],
    );
    return tokens;
  }

  /** The message as it goes out; one whose text cannot be written fails alone and holds up nobody. */
  private prepare(row: Row, token: string | undefined): Claimed | Outcome {
    const { id, attempt, thread, language, exercise, now } = row;
    try {
      const link = token ? { link: `${this.address.url}/r/${token}` } : {};
      const facts = { ...reviveFacts(row.facts), ...link } as unknown as Messages[MessageKind];
      const { sms, email } = write(row.template, facts, { language, exercise, now });
      const channel = ContactChannel.parse(row.channel);
      const said = channel === 'sms' ? sms : email;
      const outgoing = { reference: `${id}:${attempt}`, deliveryId: id, channel, to: row.address, ...said };
      return { id, attempt, thread, outgoing };
    } catch (error) {
      const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      return { id, attempt, fate: 'refused', failure: `the text cannot be written: ${why}` };
    }
  }
}

/** What is kept of a reply token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
