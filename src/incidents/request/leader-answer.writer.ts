import { Injectable } from '@nestjs/common';
import type { MemberAnswer } from '../../contract/callouts.js';
import type { Offer } from '../../contract/requests.js';
import type { InboundAnswer } from '../../outreach/inbound.service.js';
import { PersonService } from '../../people/person.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { IncidentLog } from '../incident/incident-log.writer.js';
import { inFull, type KeptLine } from './lines.rules.js';
import { RequestMover, type Held } from './request.mover.js';
import { RequestReader } from './request.reader.js';
import { openStates } from './request.rules.js';
import type { NeedRow } from './request.view.js';

type Meant = { readonly answer: Offer; readonly lines: readonly KeptLine[] };

/** What the short answers mean from somebody who speaks for a group: what is neither yes nor no wants a call. */
const meant: Record<MemberAnswer, (needs: readonly NeedRow[], from?: string) => Meant> = {
  coming: (needs) => ({ answer: 'offer', lines: inFull(needs) }),
  available_from: (needs, from) => ({ answer: 'offer', lines: inFull(needs, from) }),
  if_short: () => ({ answer: 'call_me', lines: [] }),
  cannot_get_there: () => ({ answer: 'call_me', lines: [] }),
  no: () => ({ answer: 'decline', lines: [] }),
};

const known = `select id from request_answer where id = any($1::uuid[]) union all select id from incident_log where id = any($1::uuid[])`;

/** Keeps what leaders answer to a request by link or text message; their words are kept whole beside what was read out of them. */
@Injectable()
export class LeaderAnswers {
  constructor(
    private readonly reader: RequestReader,
    private readonly mover: RequestMover,
    private readonly people: PersonService,
    private readonly log: IncidentLog,
  ) {}

  /** Keeps each answer once; one that cannot be read, or comes too late to count, stands in the log in its own words. */
  async keep(tx: Tx, actor: Actor, answers: readonly InboundAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    const kept = await tx.query<{ id: string }[]>(known, [answers.map(({ id }) => id)]);
    const done = new Set(kept.map(({ id }) => id));
    const requests = await this.reader.byIds(
      tx,
      answers.map(({ about }) => about),
    );
    const needs = new Map(requests.map((request) => [request.id, request.needs]));
    const names = await this.people.names(
      tx,
      answers.map(({ personId }) => personId),
    );
    const fresh = answers.filter(({ id, about }) => !done.has(id) && needs.has(about));
    for (const said of fresh.toSorted((a, b) => a.about.localeCompare(b.about) || a.at.getTime() - b.at.getTime())) {
      const by = { id: said.personId, name: names.get(said.personId) ?? '' };
      await this.keepOne(tx, actor, said, { by, needs: needs.get(said.about) ?? [] });
    }
  }

  private async keepOne(
    tx: Tx,
    actor: Actor,
    said: InboundAnswer,
    { by, needs }: { by: { id: string; name: string }; needs: readonly NeedRow[] },
  ): Promise<void> {
    const held = await this.mover.hold(tx, said.about);
    const { id, answer, text } = said;
    if (!isOpen(held)) return this.note(tx, actor, held, said, by);
    if (answer) {
      const meaning = meant[answer.answer](needs, answer.availableFrom);
      return this.mover.answer(tx, actor, held, { id, ...meaning, by, ...(text && { text }) });
    }
    await this.mover.see(tx, actor, held, by);
    await this.note(tx, actor, held, said, by);
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id: requestId, incidentId, municipalityId, groupId, exercise }: Held,
    { id, answer, text }: InboundAnswer,
    by: { id: string; name: string },
  ): Promise<void> {
    const where = { requestId, incidentId, municipalityId, groupId, exercise };
    const data = answer ? { answer: answer.answer } : {};
    await this.log.write(tx, actor, [{ ...where, id, kind: 'note', text: text || answer?.answer, data, by }]);
  }
}

function isOpen({ state }: Held): boolean {
  const open: readonly string[] = openStates;
  return open.includes(state);
}
