import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ContactChannel } from '../contract/groups.js';
import type { Language } from '../contract/manner.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { PublicAddress } from '../platform/public-address.js';
import type { Outgoing } from './channel.js';
import { Channels } from './channel.js';
import { reviveFacts } from './facts.rules.js';
import type { MessageKind, Messages } from './messages.js';
import { write } from './texts.js';

const actor = systemActor('sender');
export const claimSize = 200;
/** Longer than any one send may take, short enough that what a crash left behind moves on within the promised 15 s. */
export const leaseMs = 10_000;

/** A delivery that is ours to send until its lease ends. */
export type Claimed = {
  id: string;
  attempt: number;
  messageId: string;
  thread: string | null;
  kind: string;
  outgoing: Outgoing;
};

type Row = {
  id: string;
  attempt: number;
  state: string;
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
 * opted out is sent anything, and what is too late to be worth sending is not sent.
 */
const claim = `
  with due as (
    select id from delivery where state = 'pending' and due_at <= clock_now()
    order by priority, due_at limit ${claimSize} for update skip locked)
  update delivery d set
    state = case
      when m.kind = 'question' and (r.answered_at is not null or m.closed_at is not null) then 'suppressed'
      when r.stopped_at is not null then 'suppressed'
      when m.template <> 'stopped' and (c.opted_out_at is not null
        or exists (select from opt_out o where o.address = c.address)) then 'suppressed'
      when p.invented and not $1 then 'suppressed'
      when m.stale_at <= clock_now() then 'stale'
      else 'sending' end,
    attempt = d.attempt + 1, lease_until = clock_now() + make_interval(secs => ${leaseMs / 1000}), changed_at = clock_now()
  from due, message m, recipient r, contact_point c, person p
  where d.id = due.id and m.id = d.message_id and r.message_id = d.message_id and r.person_id = d.person_id
    and c.id = d.contact_point_id and p.id = d.person_id
  returning d.id, d.attempt, d.state, d.message_id as "messageId", d.person_id as "personId", m.thread, m.kind, m.template,
    m.facts, m.exercise, d.channel, c.address, p.language, clock_now() as now`;

/** Takes what is due, so that no other worker sends it, and writes the texts that will be sent. */
@Injectable()
export class Claim {
  constructor(
    private readonly db: Database,
    private readonly channels: Channels,
    private readonly address: PublicAddress,
  ) {}

  /** Resolves with what is ours to send now and how many rows were settled in all; none means nothing is due. */
  async take(): Promise<{ claimed: Claimed[]; settled: number; threads: string[] }> {
    return this.db.as(actor, async (tx) => {
      const [rows] = await tx.query<[Row[], number]>(claim, [this.channels.simulated]);
      const sending = rows.filter(({ state }) => state === 'sending');
      const tokens = await this.mintLinks(tx, sending);
      const threads = new Set(rows.flatMap(({ thread, state }) => (thread && state !== 'sending' ? [thread] : [])));
      return {
        claimed: sending.map((row) => this.prepare(row, tokens.get(row.id))),
        settled: rows.length,
        threads: [...threads],
      };
    });
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

  private prepare(row: Row, token: string | undefined): Claimed {
    const { id, attempt, messageId, thread, kind, language, exercise, now } = row;
    const link = token ? { link: `${this.address.url}/r/${token}` } : {};
    const facts = { ...reviveFacts(row.facts), ...link } as unknown as Messages[MessageKind];
    const { sms, email } = write(row.template, facts, { language, exercise, now });
    const channel = ContactChannel.parse(row.channel);
    const said = channel === 'sms' ? sms : email;
    const outgoing = { reference: `${id}:${attempt}`, deliveryId: id, channel, to: row.address, ...said };
    return { id, attempt, messageId, thread, kind, outgoing };
  }
}

/** What is kept of a reply token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
