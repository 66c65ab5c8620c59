import { municipalityId } from '../municipalities/municipality.id.js';
import { demoId } from './demo.id.js';
import type { People } from './demo.people.js';
import type { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';
import { organisations, readinessOffer } from './organisations.data.js';

type Group = (typeof groups)[number];

const day = 86_400_000;
const units = { shelter: 'beds', food: 'portions', care: 'carers' } as const;
const capabilities = ['shelter', 'food', 'care'] as const;

/** Organisations and groups, with what they can give. */
export function addGroups(rows: Rows): void {
  for (const { key, parent, level, name } of organisations) {
    const parentId = parent && demoId('organisation', parent);
    rows.add('organisation', { id: demoId('organisation', key), parent_id: parentId, level, name });
  }
  for (const group of groups) addGroup(rows, group);
}

function addGroup(rows: Rows, group: Group): void {
  const id = demoId('group', group.slug);
  const { name, meetingPlace, members } = group;
  rows.add('care_group', { id, name, meeting_place: meetingPlace, member_count: members, reachable_count: members });
  for (const key of group.organisations) {
    rows.add('group_organisation', { group_id: id, organisation_id: demoId('organisation', key) });
  }
  for (const number of group.serves) {
    rows.add('group_municipality', { group_id: id, municipality_id: municipalityId(number) });
  }
  for (const capability of capabilities) {
    const [quantity, hours] = group[capability];
    const seats = capability === 'shelter' ? group.seats : null;
    const measured = { capability, unit: units[capability], quantity, hours_to_first: hours, seats };
    rows.add('group_capacity', { group_id: id, ...measured });
  }
}

/** What one group offers unasked, for the two weeks to come. */
export function addReadinessOffer(rows: Rows, people: People, now: Date): void {
  const { group, lines, text } = readinessOffer;
  rows.add('readiness_offer', {
    id: demoId('readiness-offer', group),
    group_id: demoId('group', group),
    lines,
    until_at: new Date(now.getTime() + 14 * day).toISOString(),
    text,
    person_id: people.ofGroup.get(group)?.[0]?.id,
    at: now.toISOString(),
  });
}
