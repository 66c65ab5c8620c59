import type { Side } from './sides.js';
import type { Way } from './way.js';

/** How each operation on what a group has is done on a side, and on what it asks for. */
export function stores({ municipality, group, item, store }: Side): Record<string, Way> {
  const inGroup = { id: group.id };
  const one = { itemId: item.id };
  const need = { id: store.need };
  const support = { id: store.support };
  const seen = { what: 'Kabelen er slitt', urgency: 'soon', costEstimate: 900 };
  const asked = { municipalityId: municipality.id, title: 'Ny kabel', text: 'Den er slitt', amountAsked: 900 };
  const year = 'year=2026';
  const sides = `municipality=${municipality.id}&group=${group.id}`;
  return {
    'GET groups/{id}/equipment/labels': {
      who: 'volunteer',
      about: inGroup,
      query: `item=${item.id}&items=${item.id}&lot=1`,
    },
    'GET groups/{id}/equipment-places': { who: 'volunteer', about: inGroup },
    'POST groups/{id}/equipment-places': {
      who: 'storekeeper',
      about: inGroup,
      body: { name: 'Skapet', parentId: store.place },
    },
    'PATCH groups/{id}/equipment-places/{placeId}': {
      who: 'storekeeper',
      about: { id: group.id, placeId: store.place },
      body: { name: 'Boden', parentId: null },
    },
    'GET groups/{id}/equipment-kinds': { who: 'volunteer', about: inGroup },
    'PUT groups/{id}/equipment-kinds': {
      who: 'storekeeper',
      about: inGroup,
      body: { kind: 'power', checks: [{ what: 'Olje', everyMonths: 6, matters: true }] },
    },
    'GET equipment/{itemId}': { who: 'volunteer', about: one },
    'POST equipment/{itemId}/checks': {
      who: 'volunteer',
      about: one,
      body: { result: 'watch', intervalIds: [], withParts: false, note: 'Tung' },
    },
    'POST equipment/{itemId}/batches': {
      who: 'storekeeper',
      about: one,
      body: { batch: 'B7', quantity: 3, expiresOn: '2027-01-01' },
    },
    'PATCH equipment/{itemId}/batches/{batchId}': {
      who: 'storekeeper',
      about: { ...one, batchId: store.batch },
      body: { quantity: 20, expiresOn: '2027-02-01' },
    },
    'POST equipment/{itemId}/loans': {
      who: 'storekeeper',
      about: one,
      body: { borrower: 'Skolen', quantity: 1, dueOn: '2027-01-01' },
    },
    'PATCH equipment/{itemId}/loans/{loanId}': {
      who: 'storekeeper',
      about: { ...one, loanId: store.loan },
      body: { dueOn: '2900-02-01' },
    },
    'POST equipment/{itemId}/loans/{loanId}/return': {
      who: 'storekeeper',
      about: { ...one, loanId: store.loan },
      body: {},
    },
    'GET groups/{id}/make-ready-lists': { who: 'volunteer', about: inGroup, query: 'open=true' },
    'POST groups/{id}/make-ready-lists': {
      who: 'storekeeper',
      about: inGroup,
      body: { title: 'Etter flommen', itemIds: [item.id], aboutId: group.id },
    },
    'POST make-ready-lists/{id}/ticks': {
      who: 'volunteer',
      about: { id: store.list },
      body: { itemIds: [item.id], isDone: true },
    },
    'POST equipment/{itemId}/needs': { who: 'volunteer', about: one, body: seen },
    'POST groups/{id}/needs': { who: 'volunteer', about: inGroup, body: { thing: 'Taket', ...seen } },
    'GET groups/{id}/needs': { who: 'volunteer', about: inGroup, query: `state=open&open=true&item=${item.id}` },
    'GET needs/{id}': { who: 'volunteer', about: need },
    'GET needs/{id}/photo': { who: 'volunteer', about: need },
    'PATCH needs/{id}': {
      who: 'storekeeper',
      about: need,
      body: { what: 'Kabelen er røket', urgency: 'now', costEstimate: 800 },
    },
    'POST needs/{id}/support-request': {
      who: 'leader',
      about: need,
      body: { kind: 'maintenance', withPhoto: true, ...asked },
    },
    'POST needs/{id}/resolve': {
      who: 'storekeeper',
      about: need,
      body: { as: 'resolved', outcome: 'Ny kabel', worksAgain: false },
    },
    'POST groups/{id}/support-requests': { who: 'leader', about: inGroup, body: { kind: 'training', ...asked } },
    'GET support-requests': { who: 'coordinator', query: `${sides}&state=sent&${year}` },
    'GET support-requests/sums': { who: 'coordinator', query: `${year}&${sides}` },
    'GET support-requests/{id}': { who: 'coordinator', about: support },
    'GET support-requests/{id}/photo': { who: 'coordinator', about: support },
    'POST support-requests/{id}/seen': { who: 'coordinator', about: support, body: {} },
    'POST support-requests/{id}/answer': {
      who: 'coordinator',
      about: support,
      body: { answer: 'granted_in_part', amountGranted: 500, reason: 'Resten neste år' },
    },
    'POST support-requests/{id}/settle': { who: 'coordinator', about: support, body: { amountSettled: 480 } },
    'POST support-requests/{id}/withdraw': { who: 'leader', about: { id: store.other }, body: {} },
  };
}
