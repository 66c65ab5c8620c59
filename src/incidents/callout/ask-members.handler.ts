import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Handles, type PayloadOf } from '../../platform/job.js';
import { askMembers, stopAsking } from '../incidents.jobs.js';
import { calloutFacts, meetingOf } from './callout.message.js';

const actor = systemActor('ask-members');

/** Sends the members a group's question, and nothing more to those who have answered by other means. */
@Injectable()
export class AskMembers {
  constructor(
    private readonly db: Database,
    private readonly outreach: OutreachService,
  ) {}

  @Handles(askMembers)
  async ask({ calloutId }: PayloadOf<typeof askMembers>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const callout = await calloutFacts(tx, calloutId);
      if (callout?.state !== 'open') return;
      const recipients = await tx.query<{ personId: string }[]>(
        `select person_id as "personId" from callout_member where callout_id = $1 and answered_at is null order by person_id`,
        [calloutId],
      );
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
