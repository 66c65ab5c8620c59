import {
  ChangeEquipmentItem,
  CreateEquipmentItem,
  EquipmentState,
  type EquipmentItem,
} from '../../../src/contract/equipment.js';
import { equipmentDraft, mayKeep, mayLead, states, toChangeItem, toCreateItem, toKind } from './equipment.rules.js';

const item: EquipmentItem = {
  id: '0190163d-8694-739b-aea5-966c26f8ad91',
  groupId: '0190163d-8694-739b-aea5-966c26f8ad92',
  name: 'Aggregat',
  kind: 'power',
  quantity: 1,
  place: 'Boden',
  serial: 'AG-1',
  label: null,
  state: 'operational',
  note: 'Ny olje i mai',
  placeId: null,
  partOf: null,
  because: null,
  dueOn: null,
  expiresOn: null,
  minimum: 2,
  inStore: 1,
  isShort: true,
  onLoan: 0,
  backOn: null,
  parts: 0,
  partsAmiss: 0,
  openNeeds: 0,
  toMakeReady: false,
  version: 3,
};

describe('what is written about equipment', () => {
  it('is kept where the group meets, and is of no kind before one is chosen', () => {
    expect(equipmentDraft(undefined, 'Grendehuset').kind).toBe('');
    const draft = { ...equipmentDraft(undefined, 'Grendehuset'), name: ' Gryte ', kind: 'cooking' };
    expect(CreateEquipmentItem.parse(toCreateItem(draft))).toEqual({
      name: 'Gryte',
      kind: 'cooking',
      quantity: 1,
      place: 'Grendehuset',
      state: 'operational',
    });
  });

  it('takes away a note that is no longer true, and keeps the rest', () => {
    const change = toChangeItem({ ...equipmentDraft(item, null), state: 'needs_repair', quantity: null, note: ' ' });
    expect(ChangeEquipmentItem.parse(change)).toEqual({
      name: 'Aggregat',
      kind: 'power',
      place: 'Boden',
      state: 'needs_repair',
      minimum: 2,
      partOf: null,
      note: null,
      serial: 'AG-1',
      label: null,
    });
  });

  it('stays in its place until another is said', () => {
    const placed = { ...item, place: 'Boden › Skapet', placeId: item.groupId };
    expect(ChangeEquipmentItem.parse(toChangeItem(equipmentDraft(placed, null)))).toMatchObject({
      placeId: item.groupId,
    });
    expect(toChangeItem(equipmentDraft(placed, null))).not.toHaveProperty('place');
  });

  it('begins with the checks that are said, and is of a kind in the group’s own words', () => {
    const intervals = [{ what: 'gas', everyMonths: 12, matters: true }];
    const draft = { ...equipmentDraft(undefined, 'Boden'), name: 'Robåt', kind: toKind(' Båt & årer ')!, serial: 'R1' };
    expect(CreateEquipmentItem.parse(toCreateItem(draft, intervals))).toMatchObject({
      kind: 'båt_årer',
      serial: 'R1',
      intervals,
    });
    expect([toKind('7'), toKind(' 7 x'), toKind('ØR')]).toEqual([null, null, 'ør']);
  });
});

describe('the equipment', () => {
  it('can be in every state that the service knows', () => {
    expect(states).toEqual(EquipmentState.options);
  });

  it('is kept by the storekeeper, the leader and the deputy of that group', () => {
    expect(mayKeep([{ role: 'storekeeper', groupId: 'g1' }], 'g1')).toBe(true);
    expect(mayKeep([{ role: 'storekeeper', groupId: 'g1' }], 'g2')).toBe(false);
    expect(mayKeep([{ role: 'volunteer', groupId: 'g1' }], 'g1')).toBe(false);
  });

  it('leads back to the page of the group for those only who lead it', () => {
    expect(mayLead([{ role: 'group_deputy', groupId: 'g1' }], 'g1')).toBe(true);
    expect(mayLead([{ role: 'storekeeper', groupId: 'g1' }], 'g1')).toBe(false);
  });
});
