import { Injectable } from '@nestjs/common';
import { OutreachService } from '../../outreach/outreach.service.js';
import type { Tx } from '../../platform/database.js';
import { maybeSaid } from '../callout/callout.message.js';
import { IncidentService } from './incident.service.js';

/** Everyone who was asked, or who answered for a group, whatever the answer was. */
const asked = `select c.person_id as "personId" from request_contact c join request r on r.id = c.request_id
    where r.incident_id = $1 and c.told_at is not null
  union select a.person_id from request_answer a join request r on r.id = a.request_id where r.incident_id = $1
  union select m.person_id from callout_member m join callout c on c.id = m.callout_id where c.incident_id = $1`;

/** Tells everyone who was asked that an incident is over. */
@Injectable()
export class IncidentTelling {
  constructor(
    private readonly incidents: IncidentService,
    private readonly outreach: OutreachService,
  ) {}

  /** Closes the questions to members in the incident and all that was still to be sent about it, and tells everyone once. */
  async closed(tx: Tx, incidentId: string, messageId: string): Promise<void> {
    const { municipalityName: municipality, title: incident, exercise } = await this.incidents.get(tx, incidentId);
    await tx.query(
      `update callout set state = 'closed', closed_at = clock_now(), version = version + 1
       where incident_id = $1 and state = 'open'`,
      [incidentId],
    );
    const questions = await tx.query<{ id: string }[]>(
      'select id from request where incident_id = $1 union all select id from callout where incident_id = $1',
      [incidentId],
    );
    for (const { id } of questions) await this.outreach.close(tx, id);
    const recipients = await tx.query<{ personId: string }[]>(asked, [incidentId]);
    const [said] = await tx.query<{ message: string | null }[]>(
      'select close_message as message from incident where id = $1',
      [incidentId],
    );
    await this.outreach.tell(tx, {
      id: messageId,
      about: incidentId,
      thread: incidentId,
      kind: 'notice',
      template: 'incident_closed',
      exercise,
      facts: {
        municipality,
        incident,
        ...maybeSaid(said?.message ?? null),
      },
      recipients,
    });
  }
}
