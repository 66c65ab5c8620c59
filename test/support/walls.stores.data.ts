import { leaders, keepers, members, ofMembers, ofKeepers, type Told } from './watchers.data.js';

/** What each is told of what Lier's group has, where it is kept and what must be mended. */
export const tableOfStores: Readonly<Record<string, Told>> = {
  'GET groups/{id}/equipment/labels': { may: members, others: '403' },
  'GET groups/{id}/equipment-places': { may: members, others: '403' },
  'POST groups/{id}/equipment-places': { may: keepers, others: '403' },
  'PATCH groups/{id}/equipment-places/{placeId}': { may: keepers, others: '403' },
  'GET groups/{id}/equipment-kinds': { may: members, others: '403' },
  'PUT groups/{id}/equipment-kinds': { may: keepers, others: '403' },
  'GET equipment/{itemId}': ofMembers,
  'POST equipment/{itemId}/checks': ofMembers,
  'POST equipment/{itemId}/batches': ofKeepers,
  'PATCH equipment/{itemId}/batches/{batchId}': ofKeepers,
  'POST equipment/{itemId}/loans': ofKeepers,
  'PATCH equipment/{itemId}/loans/{loanId}': ofKeepers,
  'POST equipment/{itemId}/loans/{loanId}/return': ofKeepers,
  'GET groups/{id}/make-ready-lists': { may: members, others: '403' },
  'POST groups/{id}/make-ready-lists': { may: keepers, others: '403' },
  'POST make-ready-lists/{id}/ticks': ofMembers,
  'POST equipment/{itemId}/needs': ofMembers,
  'POST groups/{id}/needs': { may: members, others: '403' },
  'GET groups/{id}/needs': { may: members, others: '403' },
  'GET needs/{id}': ofMembers,
  'GET needs/{id}/photo': ofMembers,
  'PATCH needs/{id}': ofMembers,
  'POST needs/{id}/resolve': ofKeepers,
  'POST needs/{id}/support-request': { may: leaders, mayNot: ['storekeeper', 'volunteer'], others: '404' },
};
