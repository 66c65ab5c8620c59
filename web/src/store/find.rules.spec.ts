import type { EquipmentItem } from '../../../src/contract/equipment.js';
import { findItems, type Search } from './find.rules.js';

const plain = {
  kind: 'bedding',
  place: 'Boden › Skapet',
  label: null,
  serial: null,
  note: null,
  state: 'operational',
  isShort: false,
  onLoan: 0,
  toMakeReady: false,
} as EquipmentItem;
const items: EquipmentItem[] = [
  { ...plain, name: 'Ullteppe', isShort: true, onLoan: 2 },
  { ...plain, name: 'Aggregat', kind: 'power', place: 'Tilhengeren', label: 'LIER-007', state: 'needs_repair' },
  { ...plain, name: 'Feltseng', toMakeReady: true, note: 'Duken er slitt' },
];
const found = (search: Partial<Search>) =>
  findItems(
    items,
    { words: '', show: '', ...search },
    (kind) => ({ bedding: 'Senger', power: 'Strøm' })[kind] ?? '',
  ).map(({ name }) => name);

describe('What somebody looks for', () => {
  it('is found by any of the words that are written of it, all of them', () => {
    expect(found({})).toHaveLength(3);
    expect(found({ words: 'skapet' })).toEqual(['Ullteppe', 'Feltseng']);
    expect(found({ words: ' SKAPET duken ' })).toEqual(['Feltseng']);
    expect(found({ words: 'lier-007' })).toEqual(['Aggregat']);
    expect(found({ words: 'strøm' })).toEqual(['Aggregat']);
    expect(found({ words: 'båt' })).toEqual([]);
  });

  it('is found by how it is, and by being away', () => {
    expect(found({ show: 'needs_repair' })).toEqual(['Aggregat']);
    expect(found({ show: 'short' })).toEqual(['Ullteppe']);
    expect(found({ show: 'away' })).toEqual(['Ullteppe', 'Feltseng']);
    expect(found({ show: 'away', words: 'ull' })).toEqual(['Ullteppe']);
  });
});
