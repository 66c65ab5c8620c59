import { demoId } from './demo.id.js';
import type { Rows } from './demo.rows.js';
import { equipment, membersOfLargerGroup, onlyInLargerGroups, rooms, troubles } from './equipment.data.js';
import { addBesides, addPlaces, minimumOf, placeOf } from './demo.stores.js';
import { groups } from './groups.data.js';

type Group = (typeof groups)[number];
type Thing = (typeof equipment)[number];

/** What every group has, as much as its capacity asks for; something is to be watched or repaired here and there. */
export function addEquipment(rows: Rows): void {
  addPlaces(rows);
  for (const group of groups) {
    const things = equipment.filter(({ key }) => isThere(group, key));
    for (const [place, thing] of things.entries()) rows.add('equipment_item', itemOf(group, thing, place + 1));
  }
  addBesides(rows);
}

function isThere({ members }: Group, key: string): boolean {
  return members >= membersOfLargerGroup || !onlyInLargerGroups.includes(key);
}

function itemOf(group: Group, thing: Thing, number: number) {
  const { slug, language } = group;
  const trouble = troubles.find(({ groups: those, key }) => key === thing.key && those.some((one) => one === slug));
  const isMachine = thing.kind === 'power';
  return {
    id: demoId('equipment', slug, thing.key),
    group_id: demoId('group', slug),
    name: thing.names[language],
    kind: thing.kind,
    quantity: countOf(group, thing),
    ...placeOf(slug, thing.key, rooms[thing.room][language]),
    serial: isMachine ? `AG-${slug.length}${slug.charCodeAt(0)}-2019` : null,
    label: `${slug.slice(0, 4).toUpperCase()}-${String(number).padStart(3, '0')}`,
    minimum: minimumOf(slug, thing.key),
    state: trouble?.state ?? 'operational',
    note: trouble?.note[language] ?? null,
  };
}

function countOf(group: Group, thing: Thing): number {
  if (!('per' in thing)) return thing.count;
  const [capability, each] = thing.per;
  return Math.ceil(group[capability][0] / each);
}
