import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/audit.service.js';
import { demand } from '../../access/policies.rules.js';
import type { PageQuery } from '../../contract/manner.js';
import type { ChangePlace, CreatePlace, EquipmentPlace } from '../../contract/stores.js';
import { GroupService } from '../../groups/group.service.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { decodeCursor } from '../../platform/paging.js';
import { Invalid, NotFound, Stale } from '../../platform/problem.js';

const columns = 'id, group_id as "groupId", parent_id as "parentId", name, path, version';

/** Between the name of a place and that of the one in it. */
const inside = `' › '`;

/** One place is moved at a time in each group, so that no two end up in each other. */
const oneAtATime = `select pg_advisory_xact_lock(hashtextextended('equipment ' || $1::text, 0))`;

/** The place and everything in it, each with the path that it has once the place has this name and lies there. */
const rewrite = `
  with recursive moved (id, path) as (
    select p.id, coalesce((select path || ${inside} from equipment_place where id = $2), '') || $3::text
      from equipment_place p where p.id = $1
    union all
    select c.id, moved.path || ${inside} || c.name from equipment_place c join moved on c.parent_id = moved.id)
  update equipment_place p set path = moved.path,
    parent_id = case when p.id = $1 then $2::uuid else p.parent_id end,
    name = case when p.id = $1 then $3::text else p.name end,
    version = p.version + case when p.id = $1 then 1 else 0 end
  from moved where p.id = moved.id`;

const isWithin = `
  with recursive below as (
    select id from equipment_place where id = $1
    union all select c.id from equipment_place c join below on c.parent_id = below.id)
  select from below where id = $2`;

/** Stores, the cabinets in them, the boxes in those, and cars: seen by the group's members, kept by its keepers. */
@Injectable()
export class Places {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** One more place than the limit, each after the one it lies in. */
  async list(tx: Tx, actor: Actor, groupId: string, { limit, cursor }: PageQuery): Promise<EquipmentPlace[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    const [path = null, placeId = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<EquipmentPlace[]>(
      `select ${columns} from equipment_place where group_id = $1 and ($2::text is null or (path, id) > ($2, $3::uuid))
       order by path, id limit $4`,
      [groupId, path, placeId, limit + 1],
    );
  }

  /** Writes down a place, where it is said within another one. */
  async add(tx: Tx, actor: Actor, groupId: string, { name, parentId }: CreatePlace): Promise<EquipmentPlace> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    await tx.query(oneAtATime, [groupId]);
    const id = newId();
    await tx.query(
      `insert into equipment_place (id, group_id, parent_id, name, path)
       select $1, $2, $3::uuid, $4::text, coalesce((select path || ${inside} from equipment_place where id = $3), '') || $4`,
      [id, groupId, parentId ?? null, name],
    );
    await this.audit.write(tx, actor, 'equipment.add-place', { kind: 'equipment_place', id, groupId });
    return this.one(tx, groupId, id);
  }

  /** Renames a place, or moves it with everything in it; never into itself. */
  async change(
    tx: Tx,
    actor: Actor,
    { groupId, placeId }: { groupId: string; placeId: string },
    changes: ChangePlace,
    expected?: number,
  ): Promise<EquipmentPlace> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    await tx.query(oneAtATime, [groupId]);
    const place = await this.one(tx, groupId, placeId);
    if (expected !== undefined && expected !== place.version) throw new Stale();
    const { name = place.name, parentId = place.parentId } = changes;
    if (parentId !== null && (await tx.query<unknown[]>(isWithin, [placeId, parentId])).length > 0)
      throw new Invalid({}, [{ path: 'parentId', code: 'unfit' }]);
    await tx.query(rewrite, [placeId, parentId, name]);
    await this.audit.write(tx, actor, 'equipment.change-place', { kind: 'equipment_place', id: placeId, groupId });
    return this.one(tx, groupId, placeId);
  }

  private async one(tx: Tx, groupId: string, id: string): Promise<EquipmentPlace> {
    const [place] = await tx.query<EquipmentPlace[]>(
      `select ${columns} from equipment_place where id = $1 and group_id = $2`,
      [id, groupId],
    );
    if (!place) throw new NotFound();
    return place;
  }
}
