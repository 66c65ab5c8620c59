import { Injectable } from '@nestjs/common';
import type { PageQuery } from '../../contract/manner.js';
import type { MunicipalityTrailEntry } from '../../contract/municipality-events.js';
import type { Tx } from '../../platform/database.js';
import { decodeCursor } from '../../platform/paging.js';
import { NotFound } from '../../platform/problem.js';

/** What was given by a plan, as it lies in the table. */
export type TrailRow = Omit<MunicipalityTrailEntry, 'at'> & { readonly at: Date };

const called = (id: string) => `(select jsonb_build_object('number', v.number, 'name', v.name)
  from municipality_version v where v.municipality_id = ${id} order by v.valid_to desc nulls first limit 1)`;

const pageOfTrail = `select t.id, t.kind, t.at, ${called('t.from_id')} as "from", ${called('t.to_id')} as "to",
    case t.kind when 'group' then (select g.name from care_group g where g.id = t.subject_id)
      when 'agreement' then (select a.title from agreement a where a.id = t.subject_id) end as what
  from municipality_trail t where t.plan_id = $1 and ($2::uuid is null or t.id > $2) order by t.id limit $3`;

/** Reads what an event has given to whom, piece by piece: all of it for the system actor, for all others what they may see. */
@Injectable()
export class TrailReader {
  /** The first that was given first; one more than the limit. Throws `NotFound` for a plan that there is not. */
  async of(tx: Tx, planId: string, { limit, cursor }: PageQuery): Promise<TrailRow[]> {
    const found = await tx.query<unknown[]>('select from municipality_plan where id = $1', [planId]);
    if (found.length === 0) throw new NotFound();
    const [after = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<TrailRow[]>(pageOfTrail, [planId, after, limit + 1]);
  }
}

/** One thing that was given, as it is shown. */
export function viewTrail({ at, ...row }: TrailRow): MunicipalityTrailEntry {
  return { ...row, at: at.toISOString() };
}
