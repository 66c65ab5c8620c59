import type { CheckEquipment, CheckResult, EquipmentState } from '../../contract/equipment.js';
import { Invalid } from '../../platform/problem.js';

/** A check that an item is due for, as far as choosing among them goes. */
export type Due = { readonly id: string; readonly what: string; readonly everyMonths: number };

/** Something that lies in a kit, and how it was last left. */
export type Part = { readonly id: string; readonly state: EquipmentState };

/** How a thing is that was found like this; what is gone can be counted on as little as what is broken. */
const found: Readonly<Record<CheckResult, EquipmentState>> = {
  fine: 'operational',
  watch: 'to_watch',
  needs_repair: 'needs_repair',
  out_of_service: 'out_of_service',
  gone: 'out_of_service',
};

const byWorse: readonly EquipmentState[] = ['operational', 'to_watch', 'needs_repair', 'out_of_service', 'retired'];

/** Whether the first is the worse of two states. */
export function isWorse(one: EquipmentState, other: EquipmentState): boolean {
  return byWorse.indexOf(one) > byWorse.indexOf(other);
}

/**
 * How a thing is after a check. Anybody in the group may say that it has become worse; what has been put out of use is put into use
 * again by those who keep it.
 */
export function stateAfter(result: CheckResult, before: EquipmentState, isKeeper: boolean): EquipmentState {
  const after = found[result];
  if (isKeeper || isWorse(after, before)) return after;
  return isWorse(before, 'to_watch') ? before : after;
}

/** Which of the parts of a kit were found fine with it: those that work, all of them or those that are named; what is amiss stays so. */
export function partsFine(parts: readonly Part[], named: readonly string[] | undefined): string[] {
  const faults = (named ?? []).flatMap((id, place) =>
    parts.some((part) => part.id === id) ? [] : [{ path: `partIds.${place}`, code: 'unknownId' }],
  );
  if (faults.length > 0) throw new Invalid({}, faults);
  return parts
    .filter(({ id, state }) => !isWorse(state, 'to_watch') && (named?.includes(id) ?? true))
    .map(({ id }) => id);
}

/**
 * Which of the checks were done: those that were named, else the one that comes most often, so that a glance is never taken for the
 * yearly inspection. Nothing has been checked of what is gone.
 */
export function checksDone<One extends Due>(
  intervals: readonly One[],
  { result, intervalIds }: Pick<CheckEquipment, 'result' | 'intervalIds'>,
): One[] {
  const named = intervalIds ?? [];
  const faults = named.flatMap((id, place) =>
    intervals.some((interval) => interval.id === id) ? [] : [{ path: `intervalIds.${place}`, code: 'unknownId' }],
  );
  if (faults.length > 0) throw new Invalid({}, faults);
  if (result === 'gone') return [];
  if (intervalIds) return intervals.filter(({ id }) => named.includes(id));
  return intervals.toSorted((a, b) => a.everyMonths - b.everyMonths || a.what.localeCompare(b.what)).slice(0, 1);
}
