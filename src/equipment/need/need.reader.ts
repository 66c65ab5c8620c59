import { Injectable } from '@nestjs/common';
import type { MaintenanceNeed, NeedQuery } from '../../contract/needs.js';
import type { Tx } from '../../platform/database.js';
import { decodeCursor } from '../../platform/paging.js';
import { NotFound } from '../../platform/problem.js';
import type { Photo } from './photo.service.js';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Who reported it is known to those who see her name elsewhere; what became of the request, to those who lead the group. */
const needs = `select n.id, n.group_id as "groupId", n.item_id as "itemId", coalesce(i.name, n.thing) as thing, n.what, n.urgency,
    n.cost_estimate as "costEstimate", n.state, n.outcome, n.has_photo as "hasPhoto", p.name as "reportedBy",
    n.reported_by is not distinct from (select actor_person()) as "isOwn",
    ${instant('n.reported_at')} as "reportedAt", ${instant('n.resolved_at')} as "resolvedAt",
    case when n.support_request_id is not null then jsonb_build_object('id', n.support_request_id, 'state', s.state) end as "supportRequest",
    n.version
  from maintenance_need n left join equipment_item i on i.id = n.item_id left join person p on p.id = n.reported_by
  left join support_request s on s.id = n.support_request_id`;

/** Reads what must be mended; sees what row-level security lets the actor see: what is her own groups’. */
@Injectable()
export class NeedReader {
  /** One more need than the limit, the newest first. */
  async page(tx: Tx, groupId: string, { state, open, item, limit, cursor }: NeedQuery): Promise<MaintenanceNeed[]> {
    const [id = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<MaintenanceNeed[]>(
      `${needs} where n.group_id = $1 and ($2::text is null or n.state = $2) and ($3::uuid is null or n.item_id = $3)
         and ($4::uuid is null or n.id < $4) and ($6::boolean is null or $6 = (n.state = 'open'))
       order by n.id desc limit $5`,
      [groupId, state ?? null, item ?? null, id, limit + 1, open ?? null],
    );
  }

  /** The need with this id; throws `NotFound`. */
  async one(tx: Tx, id: string): Promise<MaintenanceNeed> {
    const [need] = await tx.query<MaintenanceNeed[]>(`${needs} where n.id = $1`, [id]);
    if (!need) throw new NotFound();
    return need;
  }

  /** The picture of it, where there is one. */
  async photo(tx: Tx, id: string): Promise<Photo | undefined> {
    const [photo] = await tx.query<Photo[]>('select type, bytes from maintenance_photo where need_id = $1', [id]);
    return photo;
  }
}
