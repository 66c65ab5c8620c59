import { Injectable } from '@nestjs/common';
import { reachedAnew } from '../people/people.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { OutreachService } from './outreach.service.js';

const actor = systemActor('reach-anew');

/** Whoever corrects a number while somebody is being asked has the question sent to the right one. */
@Injectable()
export class ReachAnewHandler {
  constructor(
    private readonly db: Database,
    private readonly outreach: OutreachService,
  ) {}

  @Handles(reachedAnew)
  async reach({ personIds }: PayloadOf<typeof reachedAnew>): Promise<void> {
    await this.db.as(actor, async (tx) => {
      // Beside a repeat of itself, each address is added once.
      await tx.query('select from person where id = any($1) order by id for no key update', [personIds]);
      await this.outreach.reachAnew(tx, personIds);
    });
  }
}
