import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeEquipmentItem, CreateEquipmentItem, EquipmentQuery } from '../contract/equipment.js';
import { GroupService } from '../groups/group.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { decodeCursor } from '../platform/paging.js';
import { NotFound, Stale } from '../platform/problem.js';
import type { EquipmentRow } from './equipment.view.js';

/** Which item of which group. */
export type ItemOfGroup = { groupId: string; itemId: string };

const columns = 'id, group_id as "groupId", name, kind, quantity, place, serial, label, state, note, version';

/** Walks the index on group and name, so that a late page costs what the first one costs. */
const pageOfItems = `select ${columns} from equipment_item
  where group_id = $1 and ($2::text is null or state = $2) and ($3::text is null or (name, id) > ($3, $4::uuid))
  order by name, id limit $5`;

/** What a change leaves out stays as it is. */
const rewrite = `update equipment_item item
  set (name, kind, quantity, place, serial, label, state, note, version) =
    (select name, kind, quantity, place, serial, label, state, note, item.version + 1
       from jsonb_populate_record(item, $3::jsonb))
  where id = $1 and group_id = $2 and ($4::integer is null or version = $4) returning ${columns}`;

/** What the groups have: seen by their members, kept by their storekeepers, leaders and deputies. */
@Injectable()
export class EquipmentService {
  constructor(
    private readonly groups: GroupService,
    private readonly audit: Audit,
  ) {}

  /** One more item than the limit, in Norwegian alphabet: all of them, or those in one state. */
  async list(tx: Tx, actor: Actor, groupId: string, { state, limit, cursor }: EquipmentQuery): Promise<EquipmentRow[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<EquipmentRow[]>(pageOfItems, [groupId, state ?? null, name, id, limit + 1]);
  }

  /** The item with this id; throws `NotFound` where the group has no such thing. */
  async get(tx: Tx, actor: Actor, { groupId, itemId }: ItemOfGroup): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    return this.present(tx, groupId, itemId);
  }

  /** Writes down something that the group has. */
  async add(tx: Tx, actor: Actor, groupId: string, item: CreateEquipmentItem): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    const id = newId();
    const { name, kind, quantity, place, serial = null, label = null, state, note = null } = item;
    const [added] = await tx.query<EquipmentRow[]>(
      `insert into equipment_item (id, group_id, name, kind, quantity, place, serial, label, state, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${columns}`,
      [id, groupId, name, kind, quantity, place, serial, label, state, note],
    );
    await this.audit.write(tx, actor, 'equipment.add', { kind: 'equipment_item', id, groupId });
    return added!;
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version the item is at. */
  async change(
    tx: Tx,
    actor: Actor,
    { groupId, itemId }: ItemOfGroup,
    changes: ChangeEquipmentItem,
    expected?: number,
  ): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    await this.present(tx, groupId, itemId);
    const [[changed]] = await tx.query<[EquipmentRow[], number]>(rewrite, [
      itemId,
      groupId,
      JSON.stringify(changes),
      expected ?? null,
    ]);
    if (!changed) throw new Stale();
    const facts = { changed: Object.keys(changes), ...(changes.state && { state: changes.state }) };
    await this.audit.write(tx, actor, 'equipment.change', { kind: 'equipment_item', id: itemId, groupId }, facts);
    return changed;
  }

  private async present(tx: Tx, groupId: string, itemId: string): Promise<EquipmentRow> {
    const [item] = await tx.query<EquipmentRow[]>(
      `select ${columns} from equipment_item where id = $1 and group_id = $2`,
      [itemId, groupId],
    );
    if (!item) throw new NotFound();
    return item;
  }
}
