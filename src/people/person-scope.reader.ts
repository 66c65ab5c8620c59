import { Injectable } from '@nestjs/common';
import type { Scope } from '../access/policies.rules.js';
import type { Tx } from '../platform/database.js';
import { NotFound } from '../platform/problem.js';

/** Reads through which of her groups somebody may be asked about: one that the actor leads before any other. */
@Injectable()
export class PersonScopeReader {
  /** What the policies need to know of the person; throws `NotFound` where the actor may not know of her. */
  async of(tx: Tx, personId: string): Promise<Scope & { personId: string }> {
    const [found] = await tx.query<{ groupId: string | null }[]>(
      `select m.group_id as "groupId" from person p
       left join membership m on m.person_id = p.id and m.left_at is null
       where p.id = $1 order by coalesce(m.group_id = any (actor_groups()), false) desc, m.group_id limit 1`,
      [personId],
    );
    if (!found) throw new NotFound();
    return { personId, groupId: found.groupId };
  }
}
