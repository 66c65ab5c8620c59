import { Injectable } from '@nestjs/common';
import { NewAddressService } from '../people/new-address.service.js';
import { addressNews, proveAddress } from '../people/people.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { OutreachService } from './outreach.service.js';

const actor = systemActor('own-address');
const newsMinutes = 24 * 60;

/** Tells an address what somebody has said of it: the code by which it becomes hers, that it is hers no longer, that she has another. */
@Injectable()
export class OwnAddressHandler {
  constructor(
    private readonly db: Database,
    private readonly addresses: NewAddressService,
    private readonly outreach: OutreachService,
  ) {}

  @Handles(proveAddress)
  async prove({ proofId }: PayloadOf<typeof proveAddress>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      // As with a code to sign in by: minting again would spoil one that is on its way.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [proofId]);
      const promised = await tx.query<unknown[]>('select from message where id = $1', [proofId]);
      if (promised.length > 0) return;
      const minted = await this.addresses.mint(tx, proofId);
      if (!minted) return;
      const { contactPointId, personId, code } = minted;
      await this.outreach.tellAt(tx, contactPointId, {
        id: proofId,
        about: proofId,
        thread: null,
        kind: 'code',
        template: 'address_code',
        facts: { code },
        exercise: false,
        staleAfterMinutes: 10,
        recipients: [{ personId }],
      });
    });
  }

  @Handles(addressNews)
  async tell({ messageId, contactPointId, news }: PayloadOf<typeof addressNews>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const [address] = await tx.query<{ personId: string }[]>(
        'select person_id as "personId" from contact_point where id = $1',
        [contactPointId],
      );
      if (!address) return;
      await this.outreach.tellAt(tx, contactPointId, {
        id: messageId,
        about: messageId,
        thread: null,
        kind: 'notice',
        template: 'address_news',
        facts: { news },
        exercise: false,
        staleAfterMinutes: newsMinutes,
        recipients: [address],
      });
    });
  }
}
