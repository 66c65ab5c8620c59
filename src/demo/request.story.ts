import { agreementId } from './demo.agreements.js';
import { demoId } from './demo.id.js';
import type { PastRequest } from './past-incident.shape.js';
import type { Past, Told } from './past.story.js';
import type { Telling } from './telling.story.js';

const contactMinutes = 10;

/** What groups were asked in an incident that is over, and what they answered. */
export class RequestStory {
  constructor(
    private readonly past: Past,
    private readonly telling: Telling,
  ) {}

  /** Adds the request, its chain of contacts, its answer and its end. */
  tell(request: PastRequest): void {
    const { group, at, message } = request;
    const [id, groupId] = [this.past.requestId(group), demoId('group', group)];
    const parties = { request_id: id, municipality_id: this.past.municipalityId, group_id: groupId };
    const about = { requestId: id, groupId };
    this.addRequest(id, groupId, request);
    const needs = this.past.facts.needs.map(({ capability, quantity, unit }) => ({ capability, quantity, unit }));
    const data = { agreementId: agreementId(group, this.past.facts.municipality), needs };
    this.past.log(at, 'request_asked', this.past.officer, { ...about, text: message, data });
    for (const { key } of this.past.facts.needs)
      this.past.rows.add('request_need', { ...parties, need_id: this.past.id('need', key) });
    this.addContacts(parties, about, request);
    this.past.log(request.seen.at, 'request_seen', this.past.member(group, request.seen.by), about);
    this.addAnswer(parties, about, request);
    this.settle(parties, about, request);
  }

  private addRequest(
    id: string,
    groupId: string,
    { group, at, message, seen, ended, stoodDown, agreed }: PastRequest,
  ): void {
    this.past.rows.add('request', {
      id,
      incident_id: this.past.incidentId,
      municipality_id: this.past.municipalityId,
      group_id: groupId,
      agreement_id: agreementId(group, this.past.facts.municipality),
      payer: this.past.facts.exercise ? 'organisation' : 'municipality',
      state: ended,
      message,
      asked_by: this.past.officer.id,
      asked_at: this.past.at(at),
      seen_at: this.past.at(seen.at),
      closing_message: stoodDown?.message ?? null,
      chain_ends_at: this.past.at(at + 2 * contactMinutes),
      chain_ended_at: this.past.at(at + 2 * contactMinutes),
      // Asked, seen, answered, agreed to where it was, and ended.
      version: agreed === undefined ? 4 : 5,
    });
  }

  private addContacts(parties: object, about: Told, { group, at, told, seen }: PastRequest): void {
    for (const rank of [0, 1]) {
      const { id, name } = this.past.member(group, rank);
      const toldAt = told[rank];
      const messageId = this.past.id('message', group, String(rank));
      this.past.rows.add('request_contact', {
        ...parties,
        rank,
        person_id: id,
        name,
        message_id: messageId,
        due_at: this.past.at(at + rank * contactMinutes),
        told_at: toldAt === undefined ? null : this.past.at(toldAt),
        stopped_at: toldAt === undefined ? this.past.at(at + rank * contactMinutes) : null,
        reached_at: rank === seen.by ? this.past.at(seen.at) : null,
      });
      if (toldAt === undefined) continue;
      this.past.log(toldAt, 'contact_told', null, { ...about, data: { name, rank } });
      this.telling.toLeader(messageId, about.requestId!, toldAt, this.past.member(group, rank));
    }
  }

  private addAnswer(parties: object, about: Told, { group, answer: given }: PastRequest): void {
    const { at, by, answer, text } = given;
    const person = this.past.member(group, by);
    const lines = this.linesOf(given);
    this.past.saidBy(person, { role: 'group_leader', groupId: about.groupId! }, 'request_answer', {
      id: this.past.id('answer', group),
      ...parties,
      rank: 3,
      answer,
      text,
      lines,
      person_id: person.id,
      person_name: person.name,
      at: this.past.at(at),
    });
    const data = { answer, ...(lines.length > 0 && { lines }) };
    this.past.log(at, 'request_answered', person, { ...about, text, data });
  }

  private settle(parties: object, about: Told, { agreed, stoodDown, answer }: PastRequest): void {
    if (agreed !== undefined) {
      const lines = this.linesOf(answer);
      const { officer, municipalityId } = this.past;
      this.past.saidBy(officer, { role: 'duty_officer', municipalityId }, 'request_agreed', {
        ...parties,
        lines,
        person_id: this.past.officer.id,
        at: this.past.at(agreed),
      });
      this.past.log(agreed, 'request_agreed', this.past.officer, { ...about, data: { lines } });
    }
    if (stoodDown)
      this.past.log(stoodDown.at, 'request_stood_down', this.past.officer, { ...about, text: stoodDown.message });
  }

  private linesOf({ lines }: PastRequest['answer']) {
    return Object.entries(lines).map(([key, quantity]) => ({
      needId: this.past.id('need', key),
      quantity,
      from: null,
    }));
  }
}
