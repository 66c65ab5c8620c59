import {
  ChangeEquipmentItem,
  CreateEquipmentItem,
  EquipmentState,
  type EquipmentItem,
} from '../../../src/contract/equipment.js';
import { equipmentDraft, mayKeep, mayLead, states, toChangeItem, toCreateItem } from './equipment.rules.js';

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
  onLoan: 0,
  parts: 0,
  partsAmiss: 0,
  openNeeds: 0,
  toMakeReady: false,
  version: 3,
};

describe('what is written about equipment', () => {
  it('is kept where the group meets, once, unless something else is said', () => {
    const draft = { ...equipmentDraft(undefined, 'Grendehuset'), name: ' Gryte ' };
    expect(CreateEquipmentItem.parse(toCreateItem(draft))).toEqual({
      name: 'Gryte',
      kind: 'cooking',
      quantity: 1,
      place: 'Grendehuset',
      state: 'operational',
    });
  });

  it('keeps what the form does not show, and takes away a note that is no longer true', () => {
    const change = toChangeItem({ ...equipmentDraft(item, null), state: 'needs_repair', quantity: null, note: ' ' });
    expect(ChangeEquipmentItem.parse(change)).toEqual({
      name: 'Aggregat',
      kind: 'power',
      place: 'Boden',
      state: 'needs_repair',
      note: null,
    });
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
