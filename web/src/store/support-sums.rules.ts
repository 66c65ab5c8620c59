import type { SupportSums } from '../../../src/contract/support.js';

type Sum = Pick<SupportSums['items'][number], 'groupId' | 'groupName' | 'municipalityId'>;

/** Whose a sum is, as far as it must be said: its group where there are several, and its municipality where there are several. */
export function whoseSum(
  items: readonly Sum[],
  { groupName, municipalityId }: Sum,
  names: ReadonlyMap<string, string>,
) {
  const several = (key: 'groupId' | 'municipalityId') => new Set(items.map((item) => item[key])).size > 1;
  const said = [several('groupId') && groupName, several('municipalityId') && names.get(municipalityId)];
  return said.filter((name) => typeof name === 'string');
}
