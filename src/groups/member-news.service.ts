import { Injectable } from '@nestjs/common';
import { grantsChanged } from '../access/access.jobs.js';
import { Audit } from '../access/audit.service.js';
import { may } from '../access/policies.rules.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import { GroupService } from './group.service.js';
import { countAnew } from './groups.jobs.js';

/** Whom something was done to, and where. */
export type About = { groupId: string; membershipId: string; personId: string };

/** What follows whenever a member has changed: counts, what she may do, and the trail of who did it. */
@Injectable()
export class MemberNews {
  constructor(
    private readonly groups: GroupService,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** What these may do is not what it was. */
  async regranted(tx: Tx, ...personIds: string[]): Promise<void> {
    await this.outbox.add(tx, grantsChanged, { personIds });
  }

  /** Writes down that somebody else than she has looked at her. */
  async looked(tx: Tx, actor: Actor, personId: string, groupId: string): Promise<void> {
    await this.audit.write(tx, actor, 'member.read', { kind: 'person', id: personId, groupId });
  }

  /** Counts the group anew and writes the deed down. */
  async settle(tx: Tx, actor: Actor, deed: string, about: About, changed: string[] = []): Promise<void> {
    const { groupId, membershipId, personId } = about;
    // Who does not see the roster cannot count it.
    if (may(actor, 'member.read', { groupId })) await this.groups.recount(tx, [groupId]);
    else await this.outbox.add(tx, countAnew, { personIds: [personId] });
    const facts = { membershipId, ...(changed.length > 0 && { changed }) };
    await this.audit.write(tx, actor, deed, { kind: 'person', id: personId, groupId }, facts);
  }
}
