import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { MadeReady, MakeReady, MakeReadyList, MakeReadyQuery } from '../../contract/stores.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { decodeCursor } from '../../platform/paging.js';
import { Invalid, NotFound } from '../../platform/problem.js';

const lists = `select l.id, l.group_id as "groupId", l.title, l.about_id as "aboutId",
    to_char(l.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt",
    (select coalesce(jsonb_agg(jsonb_build_object('itemId', i.id, 'name', i.name, 'place', i.shown_place, 'isDone', line.done_at is not null)
         order by i.shown_place, i.name, i.id), '[]')
       from make_ready_line line join equipment_item_today i on i.id = line.item_id where line.list_id = l.id) as lines
  from make_ready_list l`;

/** What was used is made ready again: a keeper says what, anybody in the group says what is done. */
@Injectable()
export class MakeReadyService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** One more list than the limit, the newest first: all, those with something left to do, or those without. */
  async list(tx: Tx, actor: Actor, groupId: string, { open, limit, cursor }: MakeReadyQuery): Promise<MakeReadyList[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    const [id = null] = cursor === undefined ? [] : decodeCursor(cursor, 1);
    return tx.query<MakeReadyList[]>(
      `${lists} where l.group_id = $1 and ($2::uuid is null or l.id < $2)
         and ($3::boolean is null or $3 = exists (select from make_ready_line o where o.list_id = l.id and o.done_at is null))
       order by l.id desc limit $4`,
      [groupId, id, open ?? null, limit + 1],
    );
  }

  /** Begins a list of what was used. */
  async begin(tx: Tx, actor: Actor, groupId: string, given: MakeReady): Promise<MakeReadyList> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    const id = newId();
    await tx.query('insert into make_ready_list (id, group_id, title, about_id) values ($1, $2, $3, $4)', [
      id,
      groupId,
      given.title,
      given.aboutId ?? null,
    ]);
    await tx.query(
      `insert into make_ready_line (list_id, item_id, group_id) select distinct $1::uuid, item_id, $2::uuid from unnest($3::uuid[]) item_id`,
      [id, groupId, given.itemIds],
    );
    await this.audit.write(tx, actor, 'equipment.make-ready', { kind: 'make_ready_list', id, groupId });
    return this.one(tx, id);
  }

  /** Says which of the things are ready, or after all are not. */
  async tick(tx: Tx, actor: Actor, id: string, { itemIds, isDone }: MadeReady): Promise<MakeReadyList> {
    const { groupId, lines } = await this.one(tx, id);
    demand(actor, 'equipment.check', { groupId });
    const faults = itemIds.flatMap((itemId, place) =>
      lines.some((line) => line.itemId === itemId) ? [] : [{ path: `itemIds.${place}`, code: 'unknownId' }],
    );
    if (faults.length > 0) throw new Invalid({}, faults);
    await tx.query(
      `update make_ready_line set done_at = case when $3 then coalesce(done_at, clock_now()) end
       where list_id = $1 and item_id = any($2::uuid[])`,
      [id, itemIds, isDone],
    );
    return this.one(tx, id);
  }

  private async one(tx: Tx, id: string): Promise<MakeReadyList> {
    const [list] = await tx.query<MakeReadyList[]>(`${lists} where l.id = $1`, [id]);
    if (!list) throw new NotFound();
    return list;
  }
}
