import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { NextOfKin } from '../../contract/joining.js';
import { NextOfKinService } from '../../people/next-of-kin.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { NotFound } from '../../platform/problem.js';
import { GroupService } from '../group.service.js';
import { MemberReader } from '../member.reader.js';

/** What a leader may know of those who wait at home. */
@Injectable()
export class KinService {
  constructor(
    private readonly groups: GroupService,
    private readonly members: MemberReader,
    private readonly nextOfKin: NextOfKinService,
    private readonly audit: Audit,
  ) {}

  /** Whom to ring for the member, while she is on a mission and has named somebody; every look is written down, and she can see it. */
  async look(tx: Tx, actor: Actor, groupId: string, membershipId: string): Promise<NextOfKin | null> {
    await this.groups.get(tx, groupId);
    demand(actor, 'next-of-kin.read', { groupId });
    const member = await this.members.one(tx, groupId, membershipId);
    if (!member) throw new NotFound();
    const found = await this.nextOfKin.of(tx, member.personId);
    const subject = { kind: 'person', id: member.personId, groupId };
    await this.audit.write(tx, actor, 'next-of-kin.read', subject, { membershipId, shown: found !== null });
    return found;
  }
}
