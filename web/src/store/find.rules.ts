import type { EquipmentItem, EquipmentState } from '../../../src/contract/equipment.js';

/** What can be looked for: a state, or that something is away. */
export const shows = ['operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired', 'short', 'away'] as const;
export type Show = EquipmentState | 'short' | 'away';

/** What somebody looks for: words anywhere in what is written of a thing, and how it is. */
export type Search = { words: string; show: Show | '' };

const isShown = (item: EquipmentItem, show: Show | ''): boolean => {
  if (show === '') return true;
  if (show === 'short') return item.isShort;
  if (show === 'away') return item.onLoan > 0 || item.toMakeReady;
  return item.state === show;
};

/** The things that fit; every word must stand somewhere, and a kind goes by the name that the reader sees. */
export function findItems(
  items: readonly EquipmentItem[],
  { words, show }: Search,
  kindName: (kind: string) => string,
): EquipmentItem[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (!isShown(item, show)) return false;
    const { name, kind, place, label, serial, note } = item;
    const written = [name, kindName(kind), place, label, serial, note].join(' ').toLowerCase();
    return wanted.every((word) => written.includes(word));
  });
}
