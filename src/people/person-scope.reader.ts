import { Injectable } from '@nestjs/common';
import type { Scope } from '../access/policies.rules.js';
import type { Tx } from '../platform/database.js';
import { NotFound } from '../platform/problem.js';

const answers = `m.roles && '{group_leader,group_deputy}'`;
const organisations = `array(select organisation_id from group_organisation o where o.group_id = m.group_id)`;

/** The organisations of a group are a way to those who answer for it, and to nobody else in it. */
const scopeOf = `select m.group_id as "groupId", case when ${answers} then ${organisations} else '{}' end as "organisationIds"
  from person p left join membership m on m.person_id = p.id and m.left_at is null
  where p.id = $1
  order by coalesce(m.group_id = any (actor_groups()), false) desc,
    coalesce(${answers} and ${organisations} && actor_organisations(), false) desc, m.group_id
  limit 1`;

/** Reads through which of her groups somebody may be asked about: one that the actor leads before any other, then one of the actor's organisations. */
@Injectable()
export class PersonScopeReader {
  /** What the policies need to know of the person; throws `NotFound` where the actor may not know of her. */
  async of(tx: Tx, personId: string): Promise<Scope & { personId: string }> {
    const [found] = await tx.query<{ groupId: string | null; organisationIds: string[] }[]>(scopeOf, [personId]);
    if (!found) throw new NotFound();
    return { personId, ...found };
  }
}
