import type { EquipmentItem } from '../../src/contract/equipment.js';
import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';

type Given = Partial<Omit<EquipmentItem, 'id' | 'groupId' | 'version'>>;

/** Something that the group has: one that works, unless said otherwise. */
export async function anEquipmentItem(db: Database, group: { id: string }, given: Given = {}): Promise<EquipmentItem> {
  const id = newId();
  const item: Omit<EquipmentItem, 'id' | 'groupId' | 'version'> = {
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
  return { id, groupId: group.id, ...item, version: 1 };
}
