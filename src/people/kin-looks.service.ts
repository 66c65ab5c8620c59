import { Injectable } from '@nestjs/common';
import type { KinLook } from '../contract/joining.js';
import { systemActor, type Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { NotSignedIn } from '../platform/problem.js';

type LookRow = { at: Date; personId: string | null; groupName: string | null };

/** Written down about herself, so that it is hers to read; the newest first. */
const looks = `select e.at, e.actor_person_id as "personId", g.name as "groupName"
  from audit_entry e left join care_group g on g.id = e.group_id
  where e.subject_id = $1 and e.deed = 'next-of-kin.read' and (e.facts ->> 'shown')::boolean
  order by e.at desc limit 50`;

const namesOf = `select id, name from person where id = any($1)`;

/** Who has seen whom she has named to be rung. */
@Injectable()
export class KinLooksService {
  constructor(private readonly db: Database) {}

  /** The last fifty looks at the person who asks, by name: a member sees no roster, but who has looked at her own she may know. */
  async of(actor: Actor): Promise<KinLook[]> {
    if (actor.kind !== 'person') throw new NotSignedIn();
    const rows = await this.db.reading(actor, (tx) => tx.query<LookRow[]>(looks, [actor.personId]));
    const who = rows.flatMap(({ personId }) => personId ?? []);
    const found = await this.db.reading(systemActor('next-of-kin'), (tx) =>
      tx.query<{ id: string; name: string }[]>(namesOf, [who]),
    );
    const names = new Map(found.map(({ id, name }) => [id, name]));
    return rows.map(({ at, personId, groupName }) => ({
      at: at.toISOString(),
      name: names.get(personId ?? '') ?? null,
      groupName,
    }));
  }
}
