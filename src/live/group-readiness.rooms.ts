import { Injectable } from '@nestjs/common';
import type { ReadinessOfGroup } from '../contract/readiness.js';
import { WholeReadiness } from '../cooperation/whole-readiness.service.js';
import type { PersonActor } from '../platform/actor.js';
import { Log } from '../platform/log.js';
import type { LiveNamespace } from './live.socket.js';
import { SummaryRooms } from './summary.rooms.js';

type Parts = { readiness: ReadinessOfGroup };

/** Who watches what a group can be counted on for, and what it is short of: those who lead it. */
@Injectable()
export class GroupReadinessRooms extends SummaryRooms<Parts> {
  protected readonly deed = 'strength.read';

  constructor(
    private readonly readiness: WholeReadiness,
    log: Log,
  ) {
    super(log);
  }

  protected scopeOf(groupId: string) {
    return { groupId };
  }

  protected async read(actor: PersonActor, groupId: string): Promise<Parts> {
    return { readiness: await this.readiness.ofGroup(actor, groupId) };
  }

  protected send(to: ReturnType<LiveNamespace['to']>, groupId: string, parts: Partial<Parts>): void {
    to.emit('readiness.changed', { groupId, ...parts });
  }
}
