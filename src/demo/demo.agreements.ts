import type { Side } from '../contract/cooperation.js';
import { termsHash, termsOf, type Terms } from '../cooperation/terms.hash.js';
import { municipalityId } from '../municipalities/municipality.id.js';
import { notes, reviewDue, reviewed, soonOver, terms } from './agreements.data.js';
import { demoId } from './demo.id.js';
import type { Invented, People } from './demo.people.js';
import { premisesOf } from './demo.premises.js';
import type { Rows } from './demo.rows.js';
import { groups } from './groups.data.js';

type Group = (typeof groups)[number];

const day = 86_400_000;
const capabilities = ['shelter', 'food', 'care'] as const;

/** The id of a group's agreement with a municipality. */
export const agreementId = (slug: string, number: string): string => demoId('agreement', slug, number);

/** The agreements in force, signed by both: the organisation pays for exercises, the municipality when it happens; the leader is called first. */
export function addAgreements(rows: Rows, people: People, now: Date): void {
  for (const [place, group] of groups.entries()) {
    for (const number of group.agreements) addAgreement(rows, people, now, { place, group, number });
  }
}

type Made = { place: number; group: Group; number: string };

function addAgreement(rows: Rows, people: People, now: Date, { place, group, number }: Made): void {
  const written = termsBetween(now, { place, group, number });
  const { firstId: id, municipalityId: municipality, groupId } = written;
  const parties = { municipality_id: municipality, group_id: groupId };
  const signedAt = new Date(now.getTime() - (605 + place) * day).toISOString();
  const [leader, deputy] = people.ofGroup.get(group.slug) ?? [];
  const coordinator = people.signers.get(number)!;
  rows.add('agreement', {
    id,
    ...parties,
    state: 'signed',
    first_id: id,
    edition: 1,
    title: written.title,
    contact_minutes: written.contactMinutes,
    duty_minutes: written.dutyMinutes,
    cost_rule: written.costRule,
    offer: written.offer,
    valid_from: written.validFrom,
    valid_to: written.validTo,
    review_on: written.reviewOn,
    expectations: written.expectations,
    municipality_does: written.municipalityDoes,
    group_does: written.groupDoes,
    insurance_note: written.insuranceNote,
    municipal_contacts: [
      { name: coordinator.name, title: terms[group.language].contact, phone: coordinator.phone, deputy: false },
    ],
    signed_at: signedAt,
  });
  for (const [rank, person] of [leader, deputy].entries()) {
    rows.add('agreement_contact', { agreement_id: id, ...parties, person_id: person?.id, rank });
  }
  for (const premisesId of written.premisesIds)
    rows.add('agreement_premises', { agreement_id: id, ...parties, premises_id: premisesId });
  if (group.slug === reviewed.group)
    rows.add('agreement_review', {
      id: demoId('agreement-review', id),
      agreement_id: id,
      ...parties,
      side: 'municipality',
      person_id: coordinator.id,
      name: coordinator.name,
      reviewed_on: dateIn(now, -reviewed.daysAgo),
      next_on: dateIn(now, reviewed.nextInDays),
    });
  const signers: [Side, Invented][] = [
    ['municipality', coordinator],
    ['group', leader!],
  ];
  for (const [side, { id: personId, name }] of signers) {
    rows.add('agreement_signature', {
      id: demoId('agreement-signature', id, side),
      agreement_id: id,
      ...parties,
      side,
      person_id: personId,
      name,
      terms: termsOf(written),
      terms_hash: termsHash(written),
      signed_at: signedAt,
    });
    if (group.slug === soonOver.group) {
      const said = { agreement_id: id, ...parties, side, person_id: personId, name, text: notes[side] };
      rows.add('agreement_note', { id: demoId('agreement-note', id, side), ...said, at: signedAt });
    }
  }
}

const dateIn = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

/** What the two signed; renewed in a while, or soon. */
function termsBetween(now: Date, { place, group, number }: Made): Terms {
  const { title, expectations, municipalityDoes, groupDoes, insuranceNote, note } = terms[group.language];
  const date = (days: number) => dateIn(now, days);
  const id = agreementId(group.slug, number);
  return {
    municipalityId: municipalityId(number),
    groupId: demoId('group', group.slug),
    firstId: id,
    edition: 1,
    title: `${title}: ${group.name}`,
    contactMinutes: 10,
    dutyMinutes: 60,
    offer: offerOf(group),
    costRule: {
      incident: 'municipality',
      exercise: 'organisation',
      training: 'organisation',
      maintenance: 'as_agreed',
      renewal: 'as_agreed',
      preventive: 'organisation',
      note,
    },
    premisesIds: premisesOf(group.slug),
    validFrom: date(-600 - place),
    validTo: date(group.slug === soonOver.group ? soonOver.inDays : 500 + 30 * place),
    reviewOn: date(group.slug === reviewDue.group ? reviewDue.inDays : 45 + 20 * place),
    expectations,
    municipalityDoes,
    groupDoes,
    insuranceNote,
  };
}

function offerOf(group: Group) {
  return capabilities.map((capability) => {
    const [quantity, expectedHours] = group[capability];
    return { capability, quantity, expectedHours };
  });
}
