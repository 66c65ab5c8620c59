import { Injectable } from '@nestjs/common';
import type { Language } from '../contract/manner.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { hashOf } from './claim.service.js';
import { reviveFacts } from './facts.rules.js';
import type { ReadAnswer } from './inbound.entity.js';
import type { MessageKind } from './message.facts.js';
import type { QuestionPage, ReplyPage, RequestPage } from './reply-page.view.js';

const actor = systemActor('reply-page');

type Row = {
  template: MessageKind;
  facts: Record<string, unknown>;
  exercise: boolean;
  closed: boolean;
  about: string;
  name: string;
  now: Date;
  answer: ReadAnswer | null;
  text: string | null;
  answeredAt: Date | null;
};

/** The facts of a message as its page shows them. */
type Said<Page, Names extends keyof Page> = Pick<Page, Names> & { group: string };

/** The last answer is the one that was read out of what came in under this question, by whatever way. */
const linked = `
  select m.template, m.facts, m.exercise, m.closed_at is not null as closed, m.about, p.name, clock_now() as now,
    i.form as answer, i.text, i.received_at as "answeredAt"
  from reply_link l join message m on m.id = l.message_id join person p on p.id = l.person_id
  left join lateral (
    select form, text, received_at from inbound
    where message_id = l.message_id and person_id = l.person_id and outcome = 'answer'
    order by received_at desc, id desc limit 1) i on true
  where l.token_hash = $1`;

/** What a reply link shows: the question and the person's own answer, no address, nobody else. */
@Injectable()
export class ReplyPages {
  constructor(private readonly db: Database) {}

  /** The page of a token in the language; a token that leads nowhere has a page too. Changes nothing. */
  async of(token: string, language: Language): Promise<ReplyPage> {
    const [row] = await this.db.as(actor, (tx) => tx.query<Row[]>(linked, [hashOf(token)]));
    if (!row) return this.unknown(language);
    return row.template === 'request_to_leader' ? requestPage(row, language) : questionPage(row, language);
  }

  /** What time it is, by the one clock. */
  async now(): Promise<Date> {
    const [row] = await this.db.as(actor, (tx) => tx.query<{ now: Date }[]>('select clock_now() as now'));
    return row!.now;
  }

  async unknown(language: Language): Promise<ReplyPage> {
    return { kind: 'unknown', language, now: await this.now() };
  }
}

function questionPage(row: Row, language: Language): QuestionPage {
  const { group, ...question } = reviveFacts(row.facts) as unknown as Said<
    QuestionPage,
    'question' | 'place' | 'from' | 'to'
  >;
  const { answer, text, answeredAt, exercise, closed, now } = row;
  return {
    ...question,
    kind: 'question',
    language,
    now,
    exercise,
    closed,
    groupName: group,
    firstName: row.name.split(' ')[0] ?? row.name,
    ...(answer &&
      answeredAt && {
        answered: {
          answer: answer.answer,
          at: answeredAt,
          ...(answer.minutes !== undefined && { minutes: answer.minutes }),
          ...(answer.availableFrom && { availableFrom: new Date(answer.availableFrom) }),
          ...(text && { text }),
        },
      }),
  };
}

function requestPage(row: Row, language: Language): RequestPage {
  const { group, payer, ...request } = reviveFacts(row.facts) as unknown as Said<
    RequestPage,
    'municipality' | 'incident' | 'place' | 'needs' | 'message' | 'agency' | 'payer'
  >;
  const { exercise, closed, now, about } = row;
  return {
    ...request,
    payer: payer ?? null,
    kind: 'request',
    language,
    now,
    exercise,
    closed,
    groupName: group,
    signInHref: `/foresporsel/${about}`,
  };
}
