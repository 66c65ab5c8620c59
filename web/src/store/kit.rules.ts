import type { EquipmentDetails } from '../../../src/contract/equipment.js';

type Part = EquipmentDetails['contents'][number];

const isWhole = ({ state, because }: Part) => because === 'overdue' || state === 'operational' || state === 'to_watch';

/** What lies in a kit: what can be found fine with it, a check that is behind included, and what is broken or gone. What is retired is neither. */
export function partsToSee(contents: readonly Part[]): { whole: Part[]; amiss: Part[] } {
  const there = contents.filter(({ state }) => state !== 'retired');
  return { whole: there.filter(isWhole), amiss: there.filter((part) => !isWhole(part)) };
}
