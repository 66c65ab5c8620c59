import { Injectable } from '@nestjs/common';
import { GroupService } from '../groups/group.service.js';
import { readAddress } from '../people/contact.rules.js';
import { systemActor } from '../platform/actor.js';
import { Database, type Tx } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { Outbox } from '../platform/outbox.js';
import type { ReadAnswer } from './inbound.entity.js';
import { answered, readInbound } from './outreach.jobs.js';
import { OutreachService } from './outreach.service.js';
import { readReply } from './reply.rules.js';
import { NORWAY } from './time.rules.js';

const actor = systemActor('read-inbound');

type Raw = { id: string; sender: string; text: string; receivedAt: Date };
/** With the sender as addresses are stored. */
type Unread = Raw & { address: string };
type Question = {
  address: string;
  contactPointId: string;
  messageId: string;
  personId: string;
  about: string;
  thread: string | null;
  exercise: boolean;
  helped: boolean;
};
type Reading = Unread & {
  outcome: 'answer' | 'stop' | 'unread' | 'no_question';
  answer: ReadAnswer | null;
  question?: Question;
};

/** The open question that a number was asked last; somebody who was asked twice answers the newer. */
const openQuestions = `
  select distinct on (c.address) c.address, c.id as "contactPointId", m.id as "messageId", r.person_id as "personId", m.about, m.thread, m.exercise,
    r.helped_at is not null as helped
  from contact_point c join recipient r on r.person_id = c.person_id join message m on m.id = r.message_id
  where c.address = any($1::text[]) and c.verified_at is not null and m.kind = 'question' and m.closed_at is null
    and exists (select from delivery d where d.message_id = r.message_id and d.person_id = r.person_id and d.attempt > 0)
  order by c.address, m.created_at desc, m.id desc`;

/** Makes sense of texts that have come in; whatever they mean, the words are kept. */
@Injectable()
export class ReadInboundHandler {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly outreach: OutreachService,
    private readonly groups: GroupService,
  ) {}

  @Handles(readInbound)
  async read({ inboundIds }: PayloadOf<typeof readInbound>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      // Waits for a repeat of this job that is under way: it may yet fail, and then the words must be read here.
      const raw = await tx.query<Raw[]>(
        `select id, sender, text, received_at as "receivedAt" from inbound
         where id = any($1::uuid[]) and read_at is null order by received_at, id for update`,
        [inboundIds],
      );
      if (raw.length === 0) return;
      const unread = raw.map((message) => ({ ...message, address: addressOf(message.sender) }));
      const addresses = [...new Set(unread.map(({ address }) => address))];
      const questions = await tx.query<Question[]>(openQuestions, [addresses]);
      const byAddress = new Map(questions.map((question) => [question.address, question]));
      const readings = unread.map((message) => understand(message, byAddress.get(message.address)));
      await this.write(tx, readings);
      await this.stop(
        tx,
        readings.filter(({ outcome }) => outcome === 'stop'),
      );
      await this.help(
        tx,
        readings.filter(({ outcome }) => outcome === 'unread'),
      );
      const heard = readings.filter(({ outcome, question }) => question && outcome !== 'stop');
      if (heard.length > 0) await this.outbox.add(tx, answered, { inboundIds: heard.map(({ id }) => id) });
    });
  }

  private async write(tx: Tx, readings: readonly Reading[]): Promise<void> {
    await tx.query(
      `with r as (
         select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::jsonb[])
           as r (id, outcome, message_id, person_id, about, form)),
       ended as (
         update recipient p set answered_at = coalesce(p.answered_at, clock_now()) from r
         where p.message_id = r.message_id and p.person_id = r.person_id and r.outcome = 'answer'),
       spared as (
         update delivery d set state = 'suppressed', changed_at = clock_now() from r
         where d.message_id = r.message_id and d.person_id = r.person_id and d.state = 'pending' and r.outcome = 'answer')
       update inbound i set read_at = clock_now(), outcome = r.outcome, message_id = r.message_id,
         person_id = r.person_id, about = r.about, form = r.form
       from r where i.id = r.id`,
      [
        readings.map(({ id }) => id),
        readings.map(({ outcome }) => outcome),
        readings.map(({ question }) => question?.messageId ?? null),
        readings.map(({ question }) => question?.personId ?? null),
        readings.map(({ question }) => question?.about ?? null),
        readings.map(({ answer }) => (answer ? JSON.stringify(answer) : null)),
      ],
    );
  }

  /** STOPP ends everything to that number at once; one last message to it says so and how to come back. */
  private async stop(tx: Tx, stops: readonly Reading[]): Promise<void> {
    if (stops.length === 0) return;
    const addresses = stops.map(({ address }) => address);
    await tx.query('insert into opt_out (address) select distinct unnest($1::text[]) on conflict do nothing', [
      addresses,
    ]);
    // Whoever closes a number is the one to say so; what is pending to it is put aside when its time comes.
    const [closed] = await tx.query<[{ id: string; personId: string; address: string }[], number]>(
      `update contact_point set opted_out_at = clock_now() where address = any($1::text[]) and opted_out_at is null
       returning id, person_id as "personId", address`,
      [addresses],
    );
    for (const { id, personId } of new Map(closed.map((point) => [point.address, point])).values()) {
      const told = { thread: null, kind: 'notice', template: 'stopped', facts: {}, exercise: false } as const;
      await this.outreach.tellAt(tx, id, { ...told, about: personId, recipients: [{ personId }] });
    }
    const groups = await tx.query<{ groupId: string }[]>(
      `select distinct m.group_id as "groupId" from membership m join contact_point c on c.person_id = m.person_id
       where c.address = any($1::text[]) and m.left_at is null`,
      [addresses],
    );
    await this.groups.recount(
      tx,
      groups.map(({ groupId }) => groupId),
    );
  }

  /** How to answer is told once per person and question, where the words came from. */
  private async help(tx: Tx, unread: readonly Reading[]): Promise<void> {
    for (const { question } of unread) {
      if (!question || question.helped) continue;
      const { messageId, personId, contactPointId, about, thread, exercise } = question;
      const [, first] = await tx.query<[unknown[], number]>(
        'update recipient set helped_at = clock_now() where message_id = $1 and person_id = $2 and helped_at is null',
        [messageId, personId],
      );
      if (first === 0) continue;
      await this.outreach.tellAt(tx, contactPointId, {
        about,
        thread,
        kind: 'notice',
        template: 'help',
        facts: {},
        exercise,
        recipients: [{ personId }],
      });
    }
  }
}

/** The number as people's numbers are stored, however the provider writes it. */
function addressOf(sender: string): string {
  const read = readAddress('sms', sender);
  return 'address' in read ? read.address : sender;
}

function understand(message: Unread, question: Question | undefined): Reading {
  const said = readReply(message.text, { sentAt: message.receivedAt, timeZone: NORWAY });
  if ('stop' in said) return { ...message, outcome: 'stop', answer: null };
  if (!question) return { ...message, outcome: 'no_question', answer: null };
  if ('unread' in said) return { ...message, outcome: 'unread', answer: null, question };
  const { answer, minutes, availableFrom } = said;
  return {
    ...message,
    outcome: 'answer',
    question,
    answer: {
      answer,
      ...(minutes !== undefined && { minutes }),
      ...(availableFrom && { availableFrom: availableFrom.toISOString() }),
    },
  };
}
