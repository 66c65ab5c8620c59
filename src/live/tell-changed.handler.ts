import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../access/access.jobs.js';
import { readinessChanged } from '../groups/groups.jobs.js';
import { systemActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Handles, type PayloadOf } from '../platform/job.js';
import { Notices } from '../platform/notices.js';
import { grantsChannel, municipalityChannel, readinessChannel } from './live.channels.js';

const actor = systemActor('live');

/** Passes on to the processes that hold sockets what the places below have told. */
@Injectable()
export class TellChanged {
  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  @Handles(grantsChanged)
  async grants({ personIds }: PayloadOf<typeof grantsChanged>): Promise<void> {
    await this.tell(grantsChannel, personIds);
  }

  @Handles(readinessChanged)
  async readiness({ municipalityIds, groupIds = [] }: PayloadOf<typeof readinessChanged>): Promise<void> {
    await this.tell(municipalityChannel, municipalityIds);
    await this.tell(readinessChannel, groupIds);
  }

  private async tell(channel: string, ids: readonly string[]): Promise<void> {
    await this.db.as(actor, async (tx) => {
      for (const id of new Set(ids)) await this.notices.notify(tx, channel, id);
    });
  }
}
