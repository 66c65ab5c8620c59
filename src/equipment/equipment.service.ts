import { Injectable } from '@nestjs/common';
import { Audit } from '../access/audit.service.js';
import { demand } from '../access/policies.rules.js';
import type { ChangeEquipmentItem, CreateEquipmentItem, EquipmentQuery } from '../contract/equipment.js';
import { GroupService } from '../groups/group.service.js';
import type { Actor } from '../platform/actor.js';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Stale } from '../platform/problem.js';
import { Intervals } from './check/intervals.service.js';
import { EquipmentReader } from './equipment.reader.js';
import type { EquipmentRow } from './equipment.view.js';
import { Kits } from './store/kits.service.js';

/** Which item of which group. */
export type ItemOfGroup = { groupId: string; itemId: string };

/** What a change leaves out stays as it is; whoever says how it is knows where it is. */
const rewrite = `update equipment_item item
  set (name, kind, quantity, place, place_id, part_of, serial, label, state, gone, minimum, note, version) =
    (select name, kind, quantity, place, place_id, part_of, serial, label, state, item.gone and not $3::jsonb ? 'state', minimum, note, item.version + 1
       from jsonb_populate_record(item, $3::jsonb))
  where id = $1 and group_id = $2 and ($4::integer is null or version = $4) returning id`;

/** What the groups have: seen by their members, kept by their storekeepers, leaders and deputies. */
@Injectable()
export class EquipmentService {
  constructor(
    private readonly groups: GroupService,
    private readonly reader: EquipmentReader,
    private readonly intervals: Intervals,
    private readonly kits: Kits,
    private readonly audit: Audit,
  ) {}

  /** One more item than the limit, in Norwegian alphabet: all of them, or those in one state. */
  async list(tx: Tx, actor: Actor, groupId: string, query: EquipmentQuery): Promise<EquipmentRow[]> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    return this.reader.page(tx, groupId, query);
  }

  /** The item with this id; throws `NotFound` where the group has no such thing. */
  async get(tx: Tx, actor: Actor, { groupId, itemId }: ItemOfGroup): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.read', { groupId });
    return this.reader.one(tx, itemId, groupId);
  }

  /** Writes down something that the group has; it begins with the checks of its kind unless others are given. */
  async add(tx: Tx, actor: Actor, groupId: string, item: CreateEquipmentItem): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    const id = newId();
    await this.kits.refuseUnfit(tx, groupId, { itemId: id, partOf: item.partOf });
    const { name, kind, quantity, state } = item;
    const { place = null, placeId = null, partOf = null, serial = null, label = null } = item;
    const { minimum = null, note = null } = item;
    await tx.query(
      `insert into equipment_item (id, group_id, name, kind, quantity, place, place_id, part_of, serial, label, state, minimum, note)
       values ($1, $2, $3, $4, $5, coalesce($6, (select path from equipment_place where id = $7), ''), $7, $8, $9, $10, $11, $12, $13)`,
      [id, groupId, name, kind, quantity, place, placeId, partOf, serial, label, state, minimum, note],
    );
    await this.intervals.begin(tx, { itemId: id, groupId, kind }, item.intervals);
    await this.audit.write(tx, actor, 'equipment.add', { kind: 'equipment_item', id, groupId });
    return this.reader.one(tx, id);
  }

  /** Changes what is given; throws `Stale` where `expected` is not the version the item is at. */
  async change(
    tx: Tx,
    actor: Actor,
    { groupId, itemId }: ItemOfGroup,
    { intervals, ...changes }: ChangeEquipmentItem,
    expected?: number,
  ): Promise<EquipmentRow> {
    await this.groups.get(tx, groupId);
    demand(actor, 'equipment.change', { groupId });
    await this.reader.one(tx, itemId, groupId);
    if (changes.partOf) await this.kits.refuseUnfit(tx, groupId, { itemId, partOf: changes.partOf });
    const [changed] = await tx.query<[unknown[], number]>(rewrite, [
      itemId,
      groupId,
      JSON.stringify(inColumns(changes)),
      expected ?? null,
    ]);
    if (changed.length === 0) throw new Stale();
    if (intervals) await this.intervals.replace(tx, { itemId, groupId }, intervals);
    const facts = {
      changed: [...Object.keys(changes), ...(intervals ? ['intervals'] : [])],
      ...(changes.state && { state: changes.state }),
    };
    await this.audit.write(tx, actor, 'equipment.change', { kind: 'equipment_item', id: itemId, groupId }, facts);
    return this.reader.one(tx, itemId);
  }
}

/** Where something was put in words, it no longer lies in a place of the group's. */
function inColumns({ placeId, partOf, ...changes }: Omit<ChangeEquipmentItem, 'intervals'>): object {
  const place_id = placeId === undefined && changes.place !== undefined ? null : placeId;
  return { ...changes, place_id, part_of: partOf };
}
