import type { EquipmentItem } from '../../../src/contract/equipment.js';

/** Why somebody should see to a thing. */
export const matters = [
  'overdue',
  'gone',
  'broken',
  'need',
  'short',
  'late',
  'soon',
  'expired',
  'expires',
  'back',
  'ready',
] as const;
export type Matter = (typeof matters)[number];

const after = (today: string, days: number) =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function ofChecks({ because, dueOn }: EquipmentItem, today: string): Matter | null {
  if (because) return because;
  if (dueOn === null || dueOn > after(today, 14)) return null;
  return dueOn < today ? 'late' : 'soon';
}

function ofStock({ expiresOn }: EquipmentItem, today: string): Matter | null {
  if (expiresOn === null || expiresOn > after(today, 30)) return null;
  return expiresOn < today ? 'expired' : 'expires';
}

const ofState = ({ state, because }: EquipmentItem): Matter | null =>
  because === null && (state === 'needs_repair' || state === 'out_of_service') ? 'broken' : null;

/**
 * Everything that should be seen to about a thing: what is broken or reported, what there is too little of, checks within two weeks, what
 * runs out within a month, what is late back.
 */
export function mattersOf(item: EquipmentItem, today: string): Matter[] {
  if (item.state === 'retired') return [];
  const found = [
    ofState(item),
    item.openNeeds > 0 ? 'need' : null,
    item.isShort ? 'short' : null,
    ofChecks(item, today),
    ofStock(item, today),
    item.backOn !== null && item.backOn < today ? 'back' : null,
    item.toMakeReady ? 'ready' : null,
  ] as const;
  return found.filter((one) => one !== null);
}

/** How many things there are for each reason; what is on no list and has been reported is one more each. */
export function countMatters(
  items: readonly EquipmentItem[],
  loose: readonly unknown[],
  today: string,
): { matter: Matter; count: number }[] {
  const all = [...items.flatMap((item) => mattersOf(item, today)), ...loose.map(() => 'need' as const)];
  return matters.flatMap((matter) => {
    const count = all.filter((one) => one === matter).length;
    return count > 0 ? [{ matter, count }] : [];
  });
}
