import { municipalityId } from '../municipalities/municipality.id.js';
import { demoId } from './demo.id.js';
import type { People } from './demo.people.js';
import type { Rows } from './demo.rows.js';
import { addAnswered, addLooseNeeds, addStock } from './demo.stores.js';
import { groups } from './groups.data.js';
import { keeper } from './stores.data.js';
import { checks, late, wanted } from './upkeep.data.js';

const day = 86_400_000;
const dateAfter = (now: Date, days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

/** What things are due for, what somebody has seen must be mended, and whom the money has been asked of. */
export function addUpkeep(rows: Rows, people: People, now: Date, photo: Buffer): void {
  for (const { slug } of groups)
    for (const check of checks) rows.add('equipment_interval', intervalOf(slug, check, now));
  addStock(rows, now, people.ofGroup.get(keeper)![2]!.id);
  addAnswered(rows, now);
  addNeed(rows, people, new Date(now.getTime() - 3 * day), photo);
  addLooseNeeds(rows, now, people.ofGroup.get(keeper)![2]!.id);
}

function intervalOf(slug: string, { key, what, months, matters, inDays }: (typeof checks)[number], now: Date) {
  const isLate = late.some(([group, thing]) => group === slug && thing === key);
  return {
    id: demoId('interval', slug, key, what),
    item_id: demoId('equipment', slug, key),
    group_id: demoId('group', slug),
    what,
    every_months: months,
    matters,
    due_on: dateAfter(now, isLate ? -20 : inDays),
  };
}

function addNeed(rows: Rows, people: People, at: Date, photo: Buffer): void {
  const { group, key, municipality, title, what, cost } = wanted;
  const group_id = demoId('group', group);
  const needId = demoId('need', group, key);
  const supportId = demoId('support', group, key);
  rows.add('support_request', {
    id: supportId,
    group_id,
    municipality_id: municipalityId(municipality),
    kind: 'maintenance',
    title,
    text: what,
    state: 'sent',
    amount_asked: cost,
    amount_granted: null,
    amount_settled: null,
    reason: null,
    payer: 'as_agreed',
    has_photo: true,
    year: at.getUTCFullYear(),
    sent_at: at,
    answered_at: null,
    settled_at: null,
    version: 1,
  });
  rows.add('maintenance_need', {
    id: needId,
    group_id,
    item_id: demoId('equipment', group, key),
    thing: null,
    what,
    urgency: 'soon',
    cost_estimate: cost,
    state: 'open',
    has_photo: true,
    support_request_id: supportId,
    reported_by: people.ofGroup.get(group)![2]!.id,
    reported_at: at,
    version: 1,
  });
  const drawn = { group_id, type: 'image/webp', bytes: `\\x${photo.toString('hex')}` };
  rows.add('maintenance_photo', { need_id: needId, ...drawn });
  rows.add('support_photo', { request_id: supportId, municipality_id: municipalityId(municipality), ...drawn });
}
