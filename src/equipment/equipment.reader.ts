import { Injectable } from '@nestjs/common';
import type { EquipmentDetails, EquipmentQuery } from '../contract/equipment.js';
import type { Tx } from '../platform/database.js';
import { decodeCursor } from '../platform/paging.js';
import { NotFound } from '../platform/problem.js';
import type { EquipmentRow } from './equipment.view.js';

const columns = `id, group_id as "groupId", name, kind, quantity, shown_place as place, place_id as "placeId", part_of as "partOf", serial,
  label, state_today as state, because, due_on::text as "dueOn", expires_on::text as "expiresOn", minimum, in_store as "inStore", is_short as "isShort", on_loan as "onLoan",
  (select min(l.due_on)::text from equipment_loan l where l.item_id = i.id and l.returned_at is null) as "backOn",
  part_count as parts, parts_amiss as "partsAmiss", open_needs as "openNeeds", to_make_ready as "toMakeReady", note, version`;

/** Walks the index on group and name, so that a late page costs what the first one costs. */
const pageOfItems = `select ${columns} from equipment_item_today i
  where group_id = $1 and ($2::text is null or state_today = $2) and ($3::text is null or (name, id) > ($3, $4::uuid))
  order by name, id limit $5`;

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (fields: string, from: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (select ${fields} from ${from}) x)`;

/** Everything about one thing in one statement. */
const details = `select ${columns}, (select g.name from care_group g where g.id = group_id) as "groupName",
  ${list(
    `n.id, n.what, n.every_months as "everyMonths", n.matters, n.due_on as "dueOn", n.due_on < i.today as "isOverdue"`,
    'equipment_interval n where n.item_id = i.id order by n.due_on, n.what',
  )} as intervals,
  ${list(
    `b.id, b.batch, b.quantity, b.expires_on as "expiresOn", b.version`,
    'equipment_batch b where b.item_id = i.id and b.quantity > 0 order by b.expires_on, b.id',
  )} as batches,
  ${list(
    `l.id, l.borrower, l.quantity, l.due_on as "dueOn", l.due_on < i.today as "isLate", ${instant('l.lent_at')} as "lentAt", l.version`,
    'equipment_loan l where l.item_id = i.id and l.returned_at is null order by l.due_on, l.id',
  )} as loans,
  ${list(
    'p.id, p.name, p.quantity, p.state_today as state, p.because',
    'equipment_item_today p where p.part_of = i.id order by p.name, p.id',
  )} as contents,
  ${list(
    `c.id, c.result, c.what, c.note, (select name from person where id = c.checked_by) as "checkedBy", ${instant('c.checked_at')} as "checkedAt"`,
    'equipment_check c where c.item_id = i.id order by c.id desc limit 10',
  )} as checks
  from equipment_item_today i where id = $1`;

/** Reads what the groups have as it stands today; sees what row-level security lets the actor see: what is her own groups’. */
@Injectable()
export class EquipmentReader {
  /** One more item than the limit, in Norwegian alphabet. */
  async page(tx: Tx, groupId: string, { state, limit, cursor }: EquipmentQuery): Promise<EquipmentRow[]> {
    const [name = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    return tx.query<EquipmentRow[]>(pageOfItems, [groupId, state ?? null, name, id, limit + 1]);
  }

  /** The item with this id, of the group where one is named; throws `NotFound`. */
  async one(tx: Tx, id: string, groupId: string | null = null): Promise<EquipmentRow> {
    const [item] = await tx.query<EquipmentRow[]>(
      `select ${columns} from equipment_item_today i where id = $1 and ($2::uuid is null or group_id = $2)`,
      [id, groupId],
    );
    if (!item) throw new NotFound();
    return item;
  }

  /** The item with everything that belongs to it; throws `NotFound`. */
  async details(tx: Tx, id: string): Promise<EquipmentDetails> {
    const [item] = await tx.query<EquipmentDetails[]>(details, [id]);
    if (!item) throw new NotFound();
    return item;
  }
}
