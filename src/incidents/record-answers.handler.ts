import { Injectable } from '@nestjs/common';
import { InboundService, type InboundAnswer } from '../outreach/inbound.service.js';
import { answered } from '../outreach/outreach.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { MemberAnswers, type SaidAnswer } from './callout/member-answer.writer.js';
import { LeaderAnswers } from './request/leader-answer.writer.js';

const actor = systemActor('record-answers');

/** Gives answers that have come in by link or text message their meaning: to a question to members, or to a request. */
@Injectable()
export class RecordAnswers {
  constructor(
    private readonly db: Database,
    private readonly inbound: InboundService,
    private readonly members: MemberAnswers,
    private readonly leaders: LeaderAnswers,
  ) {}

  @Handles(answered)
  async record({ inboundIds }: PayloadOf<typeof answered>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const answers = await this.inbound.answersIn(tx, inboundIds);
      const abouts = answers.map(({ about }) => about);
      const rows = await tx.query<{ id: string }[]>('select id from callout where id = any($1::uuid[])', [abouts]);
      const callouts = new Set(rows.map(({ id }) => id));
      await this.members.keep(tx, actor, answers.filter(({ about }) => callouts.has(about)).map(saidBy));
      await this.leaders.keep(
        tx,
        actor,
        answers.filter(({ about }) => !callouts.has(about)),
      );
    });
  }
}

function saidBy({ id, about, personId, via, at, text, answer }: InboundAnswer): SaidAnswer {
  return {
    id,
    calloutId: about,
    personId,
    via,
    at: at.toISOString(),
    text: text || null,
    answer: answer?.answer ?? null,
    minutes: answer?.minutes ?? null,
    availableFrom: answer?.availableFrom ?? null,
  };
}
