import { Injectable } from '@nestjs/common';
import { welcome } from '../groups/groups.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { PublicAddress } from '../platform/public-address.js';
import { OutreachService } from './outreach.service.js';

const membership = `select g.name as "group" from care_group g join membership m on m.group_id = g.id
  where g.id = $1 and m.person_id = $2 and m.left_at is null`;

/** Tells whoever asked to join a group that its leader has said yes; nothing where she has left it again. */
@Injectable()
export class WelcomeHandler {
  constructor(
    private readonly db: Database,
    private readonly outreach: OutreachService,
    private readonly address: PublicAddress,
  ) {}

  @Handles(welcome)
  async tell({ messageId, groupId, personId }: PayloadOf<typeof welcome>): Promise<void> {
    await this.db.as(systemActor('welcome'), async (tx) => {
      const [joined] = await tx.query<{ group: string }[]>(membership, [groupId, personId]);
      if (!joined) return;
      await this.outreach.tell(tx, {
        id: messageId,
        about: messageId,
        thread: null,
        kind: 'notice',
        template: 'welcome',
        facts: { ...joined, address: `${this.address.url}/mine/tilgjengelighet` },
        exercise: false,
        recipients: [{ personId }],
      });
    });
  }
}
