import { CheckResult, EquipmentState } from '../../contract/equipment.js';
import { Invalid } from '../../platform/problem.js';
import { checksDone, partsFine, stateAfter } from './check.rules.js';

const monthly = { id: 'a', what: 'look_over', everyMonths: 1 };
const yearly = { id: 'b', what: 'electrical', everyMonths: 12 };

describe('The state after a check', () => {
  const asFound = { fine: 'operational', watch: 'to_watch', needs_repair: 'needs_repair' } as const;

  it.each(CheckResult.options)('is as a keeper found it: %s', (result) => {
    const expected = { ...asFound, out_of_service: 'out_of_service', gone: 'out_of_service' }[result];
    for (const before of EquipmentState.options) expect(stateAfter(result, before, true)).toBe(expected);
  });

  it('is made worse by anybody, and better only where it was in use all along', () => {
    expect(stateAfter('needs_repair', 'operational', false)).toBe('needs_repair');
    expect(stateAfter('gone', 'needs_repair', false)).toBe('out_of_service');
    expect(stateAfter('fine', 'to_watch', false)).toBe('operational');
    expect(stateAfter('fine', 'needs_repair', false)).toBe('needs_repair');
    expect(stateAfter('watch', 'out_of_service', false)).toBe('out_of_service');
    expect(stateAfter('fine', 'retired', false)).toBe('retired');
  });
});

describe('The checks that were done', () => {
  it('are the one that comes most often, where none is named', () => {
    expect(checksDone([yearly, monthly], { result: 'fine' })).toEqual([monthly]);
    expect(checksDone([], { result: 'fine' })).toEqual([]);
  });

  it('are those that are named, also none', () => {
    expect(checksDone([yearly, monthly], { result: 'watch', intervalIds: ['b'] })).toEqual([yearly]);
    expect(checksDone([yearly, monthly], { result: 'fine', intervalIds: [] })).toEqual([]);
  });

  it('are none of what is gone', () => {
    expect(checksDone([yearly, monthly], { result: 'gone' })).toEqual([]);
  });

  it('are none of another thing’s', () => {
    expect(() => checksDone([monthly], { result: 'fine', intervalIds: ['a', 'b'] })).toThrow(Invalid);
  });
});

describe('The parts that were found fine with their kit', () => {
  const parts = EquipmentState.options.map((state) => ({ id: state, state }));

  it('are those that work, all of them or those that are named', () => {
    expect(partsFine(parts, undefined)).toEqual(['operational', 'to_watch']);
    expect(partsFine(parts, ['to_watch', 'needs_repair'])).toEqual(['to_watch']);
    expect(partsFine(parts, [])).toEqual([]);
  });

  it('are none of another kit’s', () => {
    expect(() => partsFine(parts, ['elsewhere'])).toThrow(Invalid);
  });
});
