import type { EquipmentPlace } from '../../../src/contract/stores.js';
import { placesOutside } from './places.rules.js';

const place = (id: string, parentId: string | null): EquipmentPlace => ({
  id,
  parentId,
  groupId: 'g',
  name: id,
  path: id,
  version: 1,
});
const all = [place('car', null), place('store', null), place('cabinet', 'store'), place('box', 'cabinet')];

describe('A place', () => {
  it('may lie anywhere but in itself and in what lies in it', () => {
    const names = (id?: string) => placesOutside(all, id).map((one) => one.id);
    expect([names('store'), names('box'), names()]).toEqual([
      ['car'],
      ['car', 'store', 'cabinet'],
      ['car', 'store', 'cabinet', 'box'],
    ]);
  });
});
