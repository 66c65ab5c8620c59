import { Injectable } from '@nestjs/common';
import type { DeliveryCounts } from '../contract/board.js';
import type { Language } from '../contract/manner.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Outbox, Priority } from '../platform/outbox.js';
import type { MessageKind, Messages } from './message.facts.js';
import { sendDue } from './outreach.jobs.js';
import { segmentsOf, type Segments } from './segments.rules.js';
import { write } from './catalogue.texts.js';

/** Something to say to some people, about something that outreach knows by id only. */
export type Telling<Kind extends MessageKind = MessageKind> = {
  /** Each recipient is told once per id, however often and in however many parts it is asked for. */
  id?: string;
  about: string;
  thread: string | null;
  kind: 'question' | 'notice' | 'code';
  template: Kind;
  /** The link is put in when the message is sent. */
  facts: Omit<Messages[Kind], 'link'>;
  exercise: boolean;
  priority?: Priority;
  /** When, or how many minutes from now, it is no longer worth sending. */
  staleAt?: Date;
  staleAfterMinutes?: number;
  recipients: readonly { personId: string; allAtOnce?: boolean }[];
};

/** A message as it would go out. */
export type Preview = Segments & { text: string };

/** Every step of everybody's chain, written ahead with the time it is due; silence needs no other watcher. */
const promiseDeliveries = `
  insert into delivery
    (id, message_id, person_id, contact_point_id, channel, step, priority, due_at, created_at, changed_at)
  select uuidv7(), $1, c.person_id, c.id, c.channel, c.step, $4,
    case when c.at_once then t.now when $5 or c.step = 1 then t.now + make_interval(mins => c.wait::int) else 'infinity' end,
    t.now, t.now
  from (select clock_now() as now offset 0) t, (
    select p.*, r.at_once, row_number() over chain as step,
      coalesce(sum(patience_minutes) over (chain rows between unbounded preceding and 1 preceding), 0) as wait
    from (
      select person_id, bool_or(at_once) as at_once from unnest($2::uuid[], $3::boolean[]) as n (person_id, at_once)
      group by person_id) r
    join contact_point p on p.person_id = r.person_id and p.verified_at is not null and p.opted_out_at is null
    where not exists (select from opt_out o where o.address = p.address)
    window chain as (partition by p.person_id order by p.rank, p.id)) c
  on conflict on constraint delivery_once do nothing`;

/** Open questions to people who have not answered, by each address that the question does not know of. */
const alsoByNewAddresses = `
  insert into delivery (id, message_id, person_id, contact_point_id, channel, step, priority, due_at)
  select uuidv7(), m.id, r.person_id, c.id, c.channel, told.steps + row_number() over (partition by m.id, r.person_id order by c.rank, c.id),
    m.priority, clock_now()
  from recipient r join message m on m.id = r.message_id join contact_point c on c.person_id = r.person_id,
    lateral (select coalesce(max(step), 0) as steps from delivery d where d.message_id = m.id and d.person_id = r.person_id) told
  where r.person_id = any($1::uuid[]) and r.answered_at is null and r.stopped_at is null
    and m.kind = 'question' and m.closed_at is null and (m.stale_at is null or m.stale_at > clock_now())
    and c.verified_at is not null and c.opted_out_at is null
    and not exists (select from opt_out o where o.address = c.address)
    and not exists (select from delivery d where d.message_id = m.id and d.person_id = r.person_id and d.contact_point_id = c.id)
  returning message_id, priority`;

/** Promises messages, ends chains, closes questions; only ever called by the service itself, in its own transactions. */
@Injectable()
export class OutreachService {
  constructor(private readonly outbox: Outbox) {}

  /** Promises the message to everybody named, by each one's own chain of channels; resolves with its id. Safe to repeat. */
  async tell<Kind extends MessageKind>(tx: Tx, telling: Telling<Kind>): Promise<string> {
    const atOnce = new Set(telling.recipients.flatMap(({ personId, allAtOnce }) => (allAtOnce ? [personId] : [])));
    return this.promise(tx, telling, (id, people, priority) =>
      tx.query(promiseDeliveries, [
        id,
        people,
        people.map((personId) => atOnce.has(personId)),
        priority,
        telling.kind === 'question',
      ]),
    );
  }

  /** The same by one address only, whatever the person's own chain is. */
  async tellAt<Kind extends MessageKind>(tx: Tx, contactPointId: string, telling: Telling<Kind>): Promise<string> {
    return this.promise(tx, telling, (id, _people, priority) =>
      tx.query(
        `insert into delivery (id, message_id, person_id, contact_point_id, channel, step, priority, due_at)
         select uuidv7(), $1, person_id, id, channel, 1, $3, clock_now() from contact_point where id = $2`,
        [id, contactPointId, priority],
      ),
    );
  }

  private async promise<Kind extends MessageKind>(
    tx: Tx,
    telling: Telling<Kind>,
    deliveries: (id: string, people: string[], priority: Priority) => Promise<unknown>,
  ): Promise<string> {
    const id = telling.id ?? newId();
    const priority = telling.priority ?? (telling.exercise ? Priority.exercise : Priority.real);
    await tx.query(
      `insert into message (id, about, thread, kind, template, facts, exercise, priority, stale_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($10, clock_now() + make_interval(mins => $9))) on conflict do nothing`,
      [
        id,
        telling.about,
        telling.thread,
        telling.kind,
        telling.template,
        JSON.stringify(telling.facts),
        telling.exercise,
        priority,
        telling.staleAfterMinutes ?? null,
        telling.staleAt ?? null,
      ],
    );
    const fresh = await tx.query<{ person_id: string }[]>(
      `insert into recipient (message_id, person_id) select distinct $1::uuid, unnest($2::uuid[])
       on conflict do nothing returning person_id`,
      [id, telling.recipients.map(({ personId }) => personId)],
    );
    if (fresh.length === 0) return id;
    const people = fresh.map((row) => row.person_id);
    await deliveries(id, people, priority);
    await this.outbox.add(tx, sendDue, { messageId: id }, priority);
    return id;
  }

  /** What these people are being asked goes to addresses that they did not have when it was, last in each chain and at once. */
  async reachAnew(tx: Tx, personIds: readonly string[]): Promise<void> {
    const promised = await tx.query<{ message_id: string; priority: Priority }[]>(alsoByNewAddresses, [personIds]);
    const messages = new Map(promised.map((row) => [row.message_id, row.priority]));
    for (const [messageId, priority] of messages) await this.outbox.add(tx, sendDue, { messageId }, priority);
  }

  /** These people have answered by other means: their own chains end, nobody else's. */
  async stopChain(tx: Tx, about: string, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `with stopped as (
         update recipient r set answered_at = coalesce(r.answered_at, clock_now()) from message m
         where m.id = r.message_id and m.about = $1 and m.kind = 'question' and r.person_id = any($2::uuid[])
         returning r.message_id, r.person_id)
       update delivery d set state = 'suppressed', changed_at = clock_now() from stopped s
       where d.message_id = s.message_id and d.person_id = s.person_id and d.state = 'pending'`,
      [about, personIds],
    );
  }

  /** The question about this is closed: its links say so, what was not sent stays unsent. */
  async close(tx: Tx, about: string): Promise<void> {
    await tx.query(
      `with closed as (
         update message set closed_at = coalesce(closed_at, clock_now()) where about = $1 and kind = 'question' returning id)
       update delivery d set state = 'suppressed', changed_at = clock_now() from closed c
       where d.message_id = c.id and d.state = 'pending'`,
      [about],
    );
  }

  /** The text message as somebody who reads the language would get it, with what it costs in parts. */
  preview<Kind extends MessageKind>(
    template: Kind,
    facts: Omit<Messages[Kind], 'link'>,
    { language, exercise, now, address }: { language: Language; exercise: boolean; now: Date; address: string },
  ): Preview {
    const link = `${address}/r/${'x'.repeat(22)}`;
    const { sms } = write(template, { ...facts, link } as unknown as Messages[Kind], { language, exercise, now });
    return { text: sms.text, ...segmentsOf(sms.text) };
  }

  /** How many messages of a thread are in which state; steps that are not yet due are not counted. */
  async counts(tx: Tx, thread: string): Promise<DeliveryCounts> {
    const rows = await tx.query<{ state: string; count: number }[]>(
      `select d.state, count(*)::int as count from delivery d join message m on m.id = d.message_id
       where m.thread = $1 and (d.state <> 'pending' or d.due_at <= clock_now())
         and not (d.state = 'suppressed' and d.attempt = 0 and d.step > 1) group by d.state`,
      [thread],
    );
    const of = (...states: string[]) =>
      rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
    return {
      pending: of('pending'),
      sending: of('sending'),
      sent: of('sent'),
      delivered: of('delivered', 'read'),
      failed: of('failed'),
      suppressed: of('suppressed'),
      stale: of('stale'),
    };
  }
}
