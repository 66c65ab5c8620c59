import { systemActor } from '../../src/platform/actor.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import type { AMember } from './factories.js';

type Owner = {
  group: { id: string };
  municipality: { id: string };
  item: { id: string };
  member: AMember;
  /** The side's own, in every text. */
  word: string;
};

const rows = (owner: Owner) => {
  const { group, municipality, item, member, word } = owner;
  const ids = { place: newId(), interval: newId(), check: newId(), batch: newId(), loan: newId(), list: newId() };
  const [need, support, other] = [newId(), newId(), newId()];
  const group_id = group.id;
  const ofItem = { item_id: item.id, group_id };
  const asked = { group_id, municipality_id: municipality.id, kind: 'renewal', amount_asked: 900, year: 2026 };
  const photo = { type: 'image/webp', bytes: '\\x52494646' };
  const statements: [string, object[]][] = [
    ['equipment_place', [{ id: ids.place, group_id, name: `Bod-${word}`, path: `Bod-${word}`, version: 1 }]],
    ['equipment_kind', [{ group_id, kind: 'power', checks: [] }]],
    [
      'equipment_interval',
      [{ id: ids.interval, ...ofItem, what: `Syn-${word}`, every_months: 1, matters: true, due_on: '2900-01-01' }],
    ],
    ['equipment_batch', [{ id: ids.batch, ...ofItem, quantity: 4, version: 1 }]],
    [
      'equipment_loan',
      [
        {
          id: ids.loan,
          ...ofItem,
          borrower: `Låner-${word}`,
          quantity: 1,
          due_on: '2900-01-01',
          lent_at: 'now',
          version: 1,
        },
      ],
    ],
    [
      'equipment_check',
      [{ id: ids.check, ...ofItem, result: 'fine', what: [], checked_by: member.personId, checked_at: 'now' }],
    ],
    ['make_ready_list', [{ id: ids.list, group_id, title: `Etter-${word}`, made_at: 'now' }]],
    ['make_ready_line', [{ list_id: ids.list, ...ofItem }]],
    [
      'support_request',
      [support, other].map((id) => ({
        id,
        ...asked,
        title: `Støtte-${word}`,
        state: 'sent',
        has_photo: id === support,
        sent_at: 'now',
        version: 1,
      })),
    ],
    ['support_photo', [{ request_id: support, municipality_id: municipality.id, group_id, ...photo }]],
    [
      'maintenance_need',
      [
        {
          id: need,
          ...ofItem,
          what: `Behov-${word}`,
          urgency: 'soon',
          state: 'open',
          has_photo: true,
          reported_by: member.personId,
          reported_at: 'now',
          version: 1,
        },
      ],
    ],
    ['maintenance_photo', [{ need_id: need, group_id, ...photo }]],
  ];
  return { ids: { ...ids, need, support, other }, statements };
};

/** One row of everything that belongs to what a group has, and what it has asked its municipality for. */
export async function aStore(db: Database, owner: Owner) {
  const { ids, statements } = rows(owner);
  await db.as(systemActor('factory'), async (tx) => {
    for (const [table, values] of statements)
      await tx.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
        JSON.stringify(values),
      ]);
  });
  return ids;
}
