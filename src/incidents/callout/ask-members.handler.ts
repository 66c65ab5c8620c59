import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { askMembers, stopAsking } from '../incidents.jobs.js';
import { calloutFacts, meetingOf } from './callout.message.js';

const actor = systemActor('ask-members');

/** A large group is asked in parts, so that the first phones ring while the rest is still being written; a repeat finds them asked. */
const firstPart = 100;
const everyPart = 500;

const unanswered = `select person_id as "personId" from callout_member
  where callout_id = $1 and answered_at is null order by person_id`;

/** Sends the members a group's question, and nothing more to those who have answered by other means. */
@Injectable()
export class AskMembers {
  constructor(
    private readonly db: Database,
    private readonly outreach: OutreachService,
  ) {}

  @Handles(askMembers)
  async ask({ calloutId }: PayloadOf<typeof askMembers>): Promise<void> {
    const asked = await this.db.as(actor, (tx) => tx.query<{ personId: string }[]>(unanswered, [calloutId]));
    for (let from = 0, size = firstPart; from < asked.length; from += size, size = everyPart) {
      await this.askPart(calloutId, asked.slice(from, from + size));
    }
  }

  private async askPart(calloutId: string, recipients: readonly { personId: string }[]): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const callout = await calloutFacts(tx, calloutId);
      if (callout?.state !== 'open') return;
      const { group, question, incidentId: thread, exercise, to } = callout;
      await this.outreach.tell(tx, {
        id: calloutId,
        about: calloutId,
        thread,
        kind: 'question',
        template: 'question_to_member',
        facts: { group, question, ...meetingOf(callout) },
        exercise,
        ...(to && { staleAt: to }),
        recipients,
      });
    });
  }

  @Handles(stopAsking)
  async stop({ about, personIds }: PayloadOf<typeof stopAsking>): Promise<void> {
    await this.db.as(actor, (tx) => this.outreach.stopChain(tx, about, personIds));
  }
}
