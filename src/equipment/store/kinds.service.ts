import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { KindChecks } from '../../contract/stores.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { Invalid } from '../../platform/problem.js';
import { checksOf, kindsWith } from './kind.rules.js';

type Checks = KindChecks['checks'];

/** Which checks new things begin with, by their kind; each group may have its own mind about it. */
@Injectable()
export class Kinds {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** Every kind with its checks, for the members of the group. */
  async list(tx: Tx, actor: Actor, groupId: string): Promise<KindChecks[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    return kindsWith(
      await tx.query<{ kind: string; checks: Checks }[]>(
        'select kind, checks from equipment_kind where group_id = $1',
        [groupId],
      ),
    );
  }

  /** Says which checks new things of the kind begin with; what is there already keeps its own. */
  async set(tx: Tx, actor: Actor, groupId: string, kind: string, checks: Checks): Promise<KindChecks> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    if (new Set(checks.map(({ what }) => what)).size < checks.length)
      throw new Invalid({}, [{ path: 'checks', code: 'unfit' }]);
    await tx.query(
      `insert into equipment_kind (group_id, kind, checks) values ($1, $2, $3)
       on conflict (group_id, kind) do update set checks = excluded.checks`,
      [groupId, kind, JSON.stringify(checks)],
    );
    await this.audit.write(tx, actor, 'equipment.set-kind', { kind: 'group', id: groupId, groupId }, { kind });
    return { kind, checks, isOwn: true };
  }

  /** The checks that a new thing of this kind begins with in this group. */
  async checksOf(tx: Tx, groupId: string, kind: string): Promise<Checks> {
    const [own] = await tx.query<{ checks: Checks }[]>(
      'select checks from equipment_kind where group_id = $1 and kind = $2',
      [groupId, kind],
    );
    return checksOf(kind, own?.checks);
  }
}
