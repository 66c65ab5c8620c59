import type { InventedMember } from './demo.people.js';
import type { Past, Told } from './past.story.js';
import type { PastAnswer } from './past-incident.shape.js';
import type { Telling } from './telling.story.js';

const stayingAway = new Set(['no', 'cannot_get_there']);

/** A group's question to its members in an incident that is over, with what they answered. */
export class CalloutStory {
  private readonly calloutId: string;
  private readonly about: Told;
  private readonly members: readonly InventedMember[];
  private readonly answers: ReadonlyMap<number, PastAnswer>;

  constructor(
    private readonly past: Past,
    private readonly telling: Telling,
  ) {
    const { group, asked, answers } = past.facts.callout;
    this.calloutId = past.id('callout', group);
    this.members = Array.from({ length: asked }, (_, number) => past.member(group, number));
    this.answers = new Map(answers.map((answer) => [answer.member, answer]));
    const requestId = past.requestId(group);
    this.about = { requestId, calloutId: this.calloutId, groupId: this.members[0]!.groupId };
  }

  /** Adds the callout, everybody who was asked, their answers, and what was said to them. */
  tell(): void {
    const { at, question, group, selection, closed } = this.past.facts.callout;
    const leader = this.past.member(group, 0);
    this.addCallout(leader);
    this.past.log(at, 'callout_opened', leader, {
      ...this.about,
      text: question,
      data: { asked: this.members.length },
    });
    for (const [number, member] of this.members.entries()) this.addMember(member, number);
    for (const answer of this.answers.values()) this.addAnswer(answer);
    const people = this.members.map((person, number) => ({ person, answered: this.answers.get(number)?.at }));
    this.telling.toMembers(this.past.id('question', group), this.calloutId, at, people);
    const data = { picked: selection.picked.length };
    this.past.log(selection.at, 'callout_selected', leader, { ...this.about, text: selection.message, data });
    this.past.log(closed.at, 'callout_closed', leader, { ...this.about, text: closed.message });
  }

  private addCallout(leader: InventedMember): void {
    const { incidentId, municipalityId, facts } = this.past;
    const { at, question, place, from, selection, closed } = facts.callout;
    this.past.rows.add('callout', {
      id: this.calloutId,
      group_id: leader.groupId,
      request_id: this.about.requestId,
      incident_id: incidentId,
      municipality_id: municipalityId,
      exercise: facts.exercise,
      question,
      place,
      from_at: this.past.at(from),
      state: 'closed',
      opened_by: leader.id,
      opened_at: this.past.at(at),
      closed_at: this.past.at(closed.at),
      selection_message: selection.message,
      closing_message: closed.message,
      version: 3,
    });
  }

  private addMember(member: InventedMember, number: number): void {
    const answer = this.answers.get(number);
    const picked = this.past.facts.callout.selection.picked.includes(number);
    const isTold = picked || !(answer && stayingAway.has(answer.answer));
    this.past.rows.add('callout_member', {
      callout_id: this.calloutId,
      membership_id: member.membershipId,
      group_id: member.groupId,
      person_id: member.id,
      ...this.said(answer),
      answered_at: answer ? this.past.at(answer.at) : null,
      via: answer ? this.via(answer) : null,
      picked,
      told_picked: isTold ? picked : null,
    });
  }

  private addAnswer(answer: PastAnswer): void {
    const { id, membershipId, groupId } = this.members[answer.member]!;
    const said = this.said(answer);
    this.past.rows.add('callout_answer', {
      id: this.past.id('callout-answer', membershipId),
      callout_id: this.calloutId,
      membership_id: membershipId,
      group_id: groupId,
      person_id: id,
      ...said,
      at: this.past.at(answer.at),
      via: this.via(answer),
    });
    // The municipality reads how many come and when, never who.
    const data = {
      answer: answer.answer,
      ...(said.minutes !== null && { minutes: said.minutes }),
      ...(said.available_from !== null && { availableFrom: said.available_from }),
    };
    this.past.log(answer.at, 'callout_answered', null, { ...this.about, data });
  }

  private said(answer: PastAnswer | undefined) {
    const { answer: said = null, minutes = null, from, text = null } = answer ?? {};
    return { answer: said, minutes, available_from: from === undefined ? null : this.past.at(from), text };
  }

  /** Some answer by text message, some by the link in it. */
  private via({ member }: PastAnswer): 'sms' | 'link' {
    return member % 3 === 0 ? 'link' : 'sms';
  }
}
