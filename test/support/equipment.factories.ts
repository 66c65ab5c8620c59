import type { EquipmentItem } from '../../src/contract/equipment.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

type Written = Pick<EquipmentItem, 'name' | 'kind' | 'quantity' | 'place' | 'serial' | 'label' | 'state' | 'note'>;
type Given = Partial<Written>;

/** What nothing has been said of yet. */
const bare = {
  placeId: null,
  partOf: null,
  because: null,
  dueOn: null,
  expiresOn: null,
  onLoan: 0,
  backOn: null,
  parts: 0,
  partsAmiss: 0,
  openNeeds: 0,
  minimum: null,
  isShort: false,
  toMakeReady: false,
};

/** Something that the group has: one that works, unless said otherwise. */
export async function anEquipmentItem(db: Database, group: { id: string }, given: Given = {}): Promise<EquipmentItem> {
  const id = newId();
  const item: Written = {
    name: `Gryte ${id.slice(-6)}`,
    kind: 'cooking',
    quantity: 1,
    place: 'Kjelleren',
    serial: null,
    label: null,
    state: 'operational',
    note: null,
    ...given,
  };
  await db.as(systemActor('factory'), (tx) =>
    tx.query(
      `insert into equipment_item (id, group_id, name, kind, quantity, place, serial, label, state, note)
       select $1, $2, name, kind, quantity, place, serial, label, state, note
       from jsonb_populate_record(null::equipment_item, $3)`,
      [id, group.id, JSON.stringify(item)],
    ),
  );
  return { id, groupId: group.id, ...item, ...bare, inStore: item.quantity, version: 1 };
}
