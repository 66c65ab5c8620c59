import { Injectable } from '@nestjs/common';
import { BelongingsService } from '../people/belongings.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { askedTakenOver, contactTakenOver } from './groups.jobs.js';
import { MemberService } from './member.service.js';

/** A member's place in a group. */
export type Place = { groupId: string; membershipId: string; personId: string };

/** Gives a member's place, with all that she has told and was asked in it, to the same person as she is in her other groups. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly members: MemberService,
    private readonly belongings: BelongingsService,
    private readonly outbox: Outbox,
  ) {}

  /** What she told of herself goes over at once; the agreements and questions that name her follow when this is done. */
  async handOver(tx: Tx, actor: Actor, place: Place, personId: string): Promise<void> {
    const { groupId, membershipId, personId: before } = place;
    const belongings = await this.belongings.of(tx, before);
    await this.members.handOver(tx, actor, place, personId);
    await this.belongings.give(tx, personId, belongings);
    await this.outbox.add(tx, contactTakenOver, { groupId, before, personId });
    await this.outbox.add(tx, askedTakenOver, { groupId, membershipId, before, personId });
  }
}
