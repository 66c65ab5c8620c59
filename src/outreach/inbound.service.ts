import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/actor.js';
import { Database, markPromise, type Tx } from '../platform/database.js';
import { GroupCommit } from '../platform/group-commit.js';
import { newId } from '../platform/ids.js';
import { hashOf } from './claim.service.js';
import type { ReadAnswer } from './inbound.entity.js';
import { answered, readInbound } from './outreach.jobs.js';

const actor = systemActor('inbound');

/** Answers that are stored together, and how many such rounds are under way: while one waits for the disk, others are written. */
const most = 200;
const rounds = 4;

/** A text message as a provider hands it over; `sourceId` is the provider's own id of it. */
export type TextMessage = { source: string; sourceId: string; sender: string; text: string };

/** An answer given on the reply page; under one source id the same fingerprint is a repeat, and another is refused. */
export type FormAnswer = { token: string; sourceId: string; fingerprint: string; form: ReadAnswer; text: string };

/** What became of a form: taken, or closed, or nobody was ever asked under this token, or its key was used for another. */
export type FormFate = 'taken' | 'closed' | 'unknown' | 'reused';

/** An answer by somebody who was asked; `answer` is null where the text could not be read. */
export type InboundAnswer = {
  id: string;
  about: string;
  personId: string;
  via: 'link' | 'sms';
  at: Date;
  text: string;
  answer: ReadAnswer | null;
};

/** PostgreSQL keeps no NUL. */
const plain = (text: string) => text.replaceAll('\0', '');

/** Raw first, meaning after: one statement stores the texts and promises that they will be read. */
const keepTexts = `
  with kept as (
    insert into inbound (id, source, source_id, sender, text)
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])
    on conflict do nothing returning id)
  insert into outbox (id, name, payload, priority)
  select uuidv7(), $6, jsonb_build_object('inboundIds', jsonb_agg(id)), 0 from kept having count(*) > 0`;

/** Stores answers with whom they are from, ends those persons' own chains in the same breath, and tells who asked. */
const keepForms = `
  with said as (
    select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::jsonb[], $6::text[])
      as s (id, hash, source_id, fingerprint, form, text)),
  known as (
    select s.*, l.message_id, l.person_id, m.about, m.closed_at is not null as closed
    from said s
      cross join lateral (select * from reply_link where token_hash = s.hash offset 0) l join message m on m.id = l.message_id),
  kept as (
    insert into inbound (id, source, source_id, fingerprint, message_id, person_id, about, form, text, read_at, outcome)
    select id, 'link', source_id, fingerprint, message_id, person_id, about, form, text, clock_now(), 'answer'
    from known where not closed
    on conflict do nothing returning id, message_id, person_id),
  stopped as (
    update recipient r set answered_at = clock_now() from kept k
    where r.message_id = k.message_id and r.person_id = k.person_id and r.answered_at is null),
  spared as (
    update delivery d set state = 'suppressed', changed_at = clock_now() from kept k
    where d.message_id = k.message_id and d.person_id = k.person_id and d.state = 'pending'),
  promised as (
    insert into outbox (id, name, payload, priority)
    select uuidv7(), $7, jsonb_build_object('inboundIds', jsonb_agg(id)), 0 from kept having count(*) > 0)
  select id, closed, id in (select id from kept) as kept from known`;

/** Whether what was not kept just now had been kept before, and was the same. */
const keptBefore = `
  select source_id as "sourceId", fingerprint from inbound where source = 'link' and source_id = any($1::text[])`;

/** The door for answers: what it acknowledges is committed, once, however often it comes. */
@Injectable()
export class InboundService {
  private readonly texts = new GroupCommit<TextMessage, void>((messages) => this.storeTexts(messages), most, rounds);
  private readonly forms = new GroupCommit<FormAnswer, FormFate>((answers) => this.storeForms(answers), most, rounds);

  constructor(private readonly db: Database) {}

  /** Resolves once the text is committed; the same source and source id a second time changes nothing. */
  async takeText(message: TextMessage): Promise<void> {
    const { source, sourceId, sender, text } = message;
    await this.texts.add({ source, sourceId: plain(sourceId), sender: plain(sender), text: plain(text) });
  }

  /** Resolves once the answer is committed, or with why there is nothing to answer. */
  async takeForm(answer: FormAnswer): Promise<FormFate> {
    return this.forms.add(answer);
  }

  /** The answers among what came in, for whoever asked; what has no known question is not there. */
  async answersIn(tx: Tx, inboundIds: readonly string[]): Promise<InboundAnswer[]> {
    return tx.query<InboundAnswer[]>(
      `select id, about, person_id as "personId", case source when 'link' then 'link' else 'sms' end as via,
         received_at as at, text, form as answer
       from inbound where id = any($1::uuid[]) and about is not null and outcome in ('answer', 'unread')
       order by received_at, id`,
      [inboundIds],
    );
  }

  private async storeTexts(messages: TextMessage[]): Promise<void[]> {
    await this.db.as(actor, async (tx) => {
      markPromise(tx);
      await tx.query(keepTexts, [
        messages.map(() => newId()),
        messages.map(({ source }) => source),
        messages.map(({ sourceId }) => sourceId),
        messages.map(({ sender }) => sender),
        messages.map(({ text }) => text),
        readInbound.name,
      ]);
    });
    return messages.map(() => undefined);
  }

  private async storeForms(answers: FormAnswer[]): Promise<FormFate[]> {
    const ids = answers.map(() => newId());
    return this.db.as(actor, async (tx) => {
      markPromise(tx);
      const known = await tx.query<Known[]>(keepForms, [
        ids,
        answers.map(({ token }) => hashOf(token)),
        answers.map(({ sourceId }) => sourceId),
        answers.map(({ fingerprint }) => fingerprint),
        answers.map(({ form }) => JSON.stringify(form)),
        answers.map(({ text }) => plain(text)),
        answered.name,
      ]);
      const rows = new Map(known.map((row) => [row.id, row]));
      const earlier = await this.earlier(
        tx,
        answers.filter((_, index) => rows.get(ids[index]!)?.kept === false),
      );
      return answers.map((answer, index) => fateOf(answer, rows.get(ids[index]!), earlier));
    });
  }

  private async earlier(tx: Tx, answers: readonly FormAnswer[]): Promise<Map<string, string>> {
    if (answers.length === 0) return new Map();
    const rows = await tx.query<{ sourceId: string; fingerprint: string }[]>(keptBefore, [
      answers.map(({ sourceId }) => sourceId),
    ]);
    return new Map(rows.map(({ sourceId, fingerprint }) => [sourceId, fingerprint]));
  }
}

type Known = { id: string; closed: boolean; kept: boolean };

/** A repeat is answered like the first, also after the question was closed. */
function fateOf(answer: FormAnswer, row: Known | undefined, earlier: ReadonlyMap<string, string>): FormFate {
  if (!row) return 'unknown';
  if (row.kept) return 'taken';
  const fingerprint = earlier.get(answer.sourceId);
  if (fingerprint === undefined) return 'closed';
  return fingerprint === answer.fingerprint ? 'taken' : 'reused';
}
