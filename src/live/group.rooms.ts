import { Injectable } from '@nestjs/common';
import type { Callout } from '../contract/callouts.js';
import type { Request } from '../contract/requests.js';
import { CalloutService } from '../incidents/callout/callout.service.js';
import { demandGroup, RequestService } from '../incidents/request/request.service.js';
import type { PersonActor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Log } from '../platform/log.js';
import type { LiveNamespace } from './live.socket.js';
import { SummaryRooms } from './summary.rooms.js';

type Parts = { openRequests: Request[]; openCallouts: Callout[] };

/** Who watches what a group is asked, and what it asks its members: those who lead it. */
@Injectable()
export class GroupRooms extends SummaryRooms<Parts> {
  protected readonly deed = 'callout.read';

  constructor(
    private readonly db: Database,
    private readonly requests: RequestService,
    private readonly callouts: CalloutService,
    log: Log,
  ) {
    super(log);
  }

  protected scopeOf(groupId: string) {
    return { groupId };
  }

  protected async read(actor: PersonActor, groupId: string): Promise<Parts> {
    return this.db.as(actor, async (tx) => {
      await demandGroup(tx, groupId);
      return {
        openRequests: await this.requests.openForGroup(tx, actor, groupId),
        openCallouts: await this.callouts.openForGroup(tx, actor, groupId),
      };
    });
  }

  protected send(to: ReturnType<LiveNamespace['to']>, groupId: string, parts: Partial<Parts>): void {
    to.emit('group.changed', { groupId, ...parts });
  }
}
