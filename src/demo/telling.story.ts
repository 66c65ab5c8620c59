import type { Invented } from './demo.people.js';
import type { Past } from './past.story.js';

/** The messages of an incident that is over, as they were delivered then. */
export class Telling {
  constructor(private readonly past: Past) {}

  /** A contact is told at once by every channel she has. */
  toLeader(messageId: string, requestId: string, at: number, person: Invented): void {
    this.message(messageId, requestId, at, 'request_to_leader');
    this.recipient(messageId, at, person, at + 3);
    for (const channel of ['sms', 'email'] as const) this.delivery(messageId, at, person, channel);
  }

  /** Members are asked by their first channel, which answers in time. */
  toMembers(
    messageId: string,
    calloutId: string,
    at: number,
    people: readonly { person: Invented; answered?: number }[],
  ): void {
    this.message(messageId, calloutId, at, 'question_to_member');
    for (const { person, answered } of people) {
      this.recipient(messageId, at, person, answered);
      this.delivery(messageId, at, person, 'sms');
    }
  }

  private message(id: string, about: string, at: number, template: string): void {
    const { incidentId, facts } = this.past;
    const when = { created_at: this.past.at(at), closed_at: this.past.at(facts.closed.at) };
    const priority = facts.exercise ? 5 : 0;
    const said = { kind: 'question', template, facts: {}, exercise: facts.exercise, priority };
    this.past.rows.add('message', { id, about, thread: incidentId, ...said, ...when });
  }

  private recipient(messageId: string, at: number, { id }: Invented, answered: number | undefined): void {
    const when = answered === undefined ? null : this.past.at(Math.max(at, answered));
    this.past.rows.add('recipient', { message_id: messageId, person_id: id, answered_at: when });
  }

  private delivery(messageId: string, at: number, { id, points }: Invented, channel: 'sms' | 'email'): void {
    const point = points.findIndex((one) => one.channel === channel);
    if (point < 0) return;
    this.past.rows.add('delivery', {
      id: this.past.id('delivery', messageId, id, channel),
      message_id: messageId,
      person_id: id,
      contact_point_id: points[point]?.id,
      channel,
      step: point,
      state: 'delivered',
      attempt: 1,
      priority: this.past.facts.exercise ? 5 : 0,
      due_at: this.past.at(at),
      created_at: this.past.at(at),
      changed_at: this.past.at(at),
    });
  }
}
