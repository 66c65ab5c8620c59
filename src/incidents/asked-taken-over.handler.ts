import { Injectable } from '@nestjs/common';
import { askedTakenOver } from '../groups/groups.jobs.js';
import { ReaddressService } from '../outreach/readdress.service.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';

const askedAsMember = `update callout_member m set person_id = $3 from callout c
  where c.id = m.callout_id and c.state = 'open' and m.membership_id = $1 and m.person_id = $2 returning m.callout_id as about`;

const askedAsContact = `update request_contact set person_id = $3
  where group_id = $1 and person_id = $2 and stopped_at is null returning request_id as about`;

type About = [{ about: string }[], number];

/** Who turned out to be somebody whom the service knows answers as that one, also by the messages that were sent before. */
@Injectable()
export class AskedTakenOverHandler {
  constructor(
    private readonly db: Database,
    private readonly messages: ReaddressService,
  ) {}

  @Handles(askedTakenOver)
  async takeOver({ groupId, membershipId, before, personId }: PayloadOf<typeof askedTakenOver>): Promise<void> {
    await this.db.as(systemActor('incidents'), async (tx) => {
      const [asMember] = await tx.query<About>(askedAsMember, [membershipId, before, personId]);
      const [asContact] = await tx.query<About>(askedAsContact, [groupId, before, personId]);
      const abouts = [...asMember, ...asContact].map(({ about }) => about);
      await this.messages.readdress(tx, abouts, before, personId);
    });
  }
}
