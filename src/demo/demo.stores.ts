import { municipalityId } from '../municipalities/municipality.id.js';
import { demoId, rankedId } from './demo.id.js';
import type { Rows } from './demo.rows.js';
import { asked, batches, besides, fewest, found, keeper, loans, loose, placed, places } from './stores.data.js';
import { wanted } from './upkeep.data.js';

const day = 86_400_000;
const dateAfter = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
const group_id = demoId('group', keeper);
const itemId = (key: string) => demoId('equipment', keeper, key);
const placeId = (key: string) => demoId('place', keeper, key);
const within = (key: string | undefined) => places.find((place) => place.key === key);

/** Where one group keeps its things, each place in another. */
export function addPlaces(rows: Rows): void {
  for (const { key, name, within: outer, path } of places)
    rows.add('equipment_place', {
      id: placeId(key),
      group_id,
      parent_id: outer && placeId(outer),
      name,
      path,
      version: 1,
    });
}

/** In which of them something lies, where it is one of that group's. */
export function placeOf(slug: string, key: string, otherwise: string) {
  const place = slug === keeper ? within(placed.find((one) => one.key === key)?.place) : undefined;
  return { place: place?.path ?? otherwise, place_id: place ? placeId(place.key) : null, part_of: null };
}

/** How few of it are too few, where that group has said so. */
export const minimumOf = (slug: string, key: string) => (slug === keeper ? (fewest[key] ?? null) : null);

/** A kit with what lies in it, and food that runs out. */
export function addBesides(rows: Rows): void {
  for (const [rank, { key, kind, count, place, within: kit, name }] of besides.entries())
    rows.add('equipment_item', {
      id: itemId(key),
      group_id,
      name,
      kind,
      quantity: count,
      place: within(place)!.path,
      place_id: placeId(place),
      part_of: kit && itemId(kit),
      serial: null,
      label: `LIER-${String(20 + rank).padStart(3, '0')}`,
      state: 'operational',
      minimum: minimumOf(keeper, key),
      note: null,
    });
}

/** What was found by checking, what runs out soon, what has not come back, and what else the municipality was asked for. */
export function addStock(rows: Rows, now: Date, checkedBy: string): void {
  for (const [rank, { key, what, result, note, agoDays }] of found.entries())
    rows.add('equipment_check', {
      id: rankedId(rank, 'check', keeper),
      item_id: itemId(key),
      group_id,
      result,
      what: [what],
      note,
      checked_by: checkedBy,
      checked_at: new Date(now.getTime() - agoDays * day),
    });
  for (const { key, batch, quantity, inDays } of batches)
    rows.add('equipment_batch', {
      id: demoId('batch', keeper, batch),
      item_id: itemId(key),
      group_id,
      batch,
      quantity,
      expires_on: dateAfter(now, inDays),
      version: 1,
    });
  for (const { key, borrower, quantity, agoDays, inDays } of loans)
    rows.add('equipment_loan', {
      id: demoId('loan', keeper, borrower),
      item_id: itemId(key),
      group_id,
      borrower,
      quantity,
      due_on: dateAfter(now, inDays),
      lent_at: new Date(now.getTime() - agoDays * day),
    });
}

/** One that was answered, and one of last year that has been settled. */
export function addAnswered(rows: Rows, now: Date): void {
  for (const { key, kind, title, text, state, agoDays, reason, ...amounts } of asked) {
    const sent = new Date(now.getTime() - agoDays * day);
    const answered = new Date(sent.getTime() + 9 * day);
    rows.add('support_request', {
      id: demoId('support', keeper, key),
      group_id,
      municipality_id: municipalityId(wanted.municipality),
      kind,
      title,
      text,
      state,
      amount_asked: amounts.asked,
      amount_granted: amounts.granted,
      amount_settled: amounts.settled,
      reason,
      payer: 'as_agreed',
      has_photo: false,
      year: sent.getUTCFullYear(),
      sent_at: sent,
      answered_at: answered,
      settled_at: amounts.settled === null ? null : new Date(answered.getTime() + 30 * day),
      version: 1,
    });
  }
}

/** What somebody has reported of what is on no list. */
export function addLooseNeeds(rows: Rows, now: Date, reportedBy: string): void {
  for (const [rank, { thing, what, urgency, agoDays }] of loose.entries())
    rows.add('maintenance_need', {
      id: rankedId(rank, 'need', keeper),
      group_id,
      item_id: null,
      thing,
      what,
      urgency,
      cost_estimate: null,
      state: 'open',
      has_photo: false,
      support_request_id: null,
      reported_by: reportedBy,
      reported_at: new Date(now.getTime() - agoDays * day),
      version: 1,
    });
}
