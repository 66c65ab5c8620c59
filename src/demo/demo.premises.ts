import { schools } from './agreements.data.js';
import { demoId } from './demo.id.js';
import type { People } from './demo.people.js';
import type { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';

type Group = (typeof groups)[number];

const day = 86_400_000;

/** The ids of what a group can open, as the database puts them one after the other. */
export const premisesOf = (slug: string): string[] =>
  [demoId('premises', slug, 'meeting'), demoId('premises', slug, 'school')].toSorted((a, b) => (a < b ? -1 : 1));

/** Where every group meets, and a school that it may open; the storekeeper holds the keys. */
export function addPremises(rows: Rows, people: People, now: Date): void {
  const date = (days: number) => new Date(now.getTime() - days * day).toISOString().slice(0, 10);
  for (const [place, group] of groups.entries()) {
    const school = schools[group.language];
    const [beds] = group.shelter;
    const known = { group_id: demoId('group', group.slug), water: 'mains', in_use: true };
    rows.add('premises', {
      ...known,
      id: demoId('premises', group.slug, 'meeting'),
      ...meetingPlaceOf(group),
      owner: null,
      seated: group.seats,
      sleeping: Math.floor(beds / 4),
      kitchen: 'home',
      power_backup: place % 2 === 0 ? 'inlet' : 'none',
      toilets: 3,
      step_free: place % 3 !== 0,
      parking: 20,
      note: null,
      last_inspected_on: date(60 + place),
    });
    rows.add('premises', {
      ...known,
      id: demoId('premises', group.slug, 'school'),
      name: `${school.name} (${group.postcodes[0]})`,
      address: `${school.address}, ${group.postcodes[0]}`,
      owner: null,
      seated: group.seats * 2,
      sleeping: beds,
      kitchen: 'large',
      power_backup: 'generator',
      toilets: 12,
      step_free: true,
      parking: 60,
      note: school.note,
      last_inspected_on: date(420 + place),
    });
    for (const premisesId of premisesOf(group.slug)) rows.add('premises_key', keyOf(group, premisesId, people));
  }
}

function meetingPlaceOf({ meetingPlace, postcodes }: Group) {
  return { name: meetingPlace, address: `${meetingPlace}, ${postcodes[0]}` };
}

function keyOf({ slug }: Group, premisesId: string, people: People) {
  const storekeeper = people.ofGroup.get(slug)?.[2];
  const phone = storekeeper?.phone;
  return { premises_id: premisesId, group_id: demoId('group', slug), name: storekeeper?.name, phone };
}
