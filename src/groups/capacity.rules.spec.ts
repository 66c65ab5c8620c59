import { Invalid } from '../platform/problem.js';
import { countedCapacities } from './capacity.rules.js';

describe('The capacities of a group', () => {
  it('are counted in the usual unit where none is said', () => {
    expect(
      countedCapacities([
        { capability: 'food', quantity: 110, hoursToFirst: 2 },
        { capability: 'boat', unit: 'boats', quantity: 2 },
      ]),
    ).toEqual([
      { capability: 'food', unit: 'portions', quantity: 110, hoursToFirst: 2 },
      { capability: 'boat', unit: 'boats', quantity: 2 },
    ]);
  });

  it.each([
    [
      'a capability twice',
      [
        { capability: 'food', quantity: 1 },
        { capability: 'food', quantity: 2 },
      ],
      'capacities.1.capability',
      'unfit',
    ],
    ['beds in portions', [{ capability: 'shelter', unit: 'portions', quantity: 1 }], 'capacities.0.unit', 'choice'],
    ['a capability of its own without unit', [{ capability: 'boat', quantity: 1 }], 'capacities.0.unit', 'missing'],
  ])('are not %s', (_, capacities, path, code) => {
    expect(() => countedCapacities(capacities)).toThrow(Invalid);
    expect(() => countedCapacities(capacities)).toThrow(
      expect.objectContaining({ faults: [expect.objectContaining({ path, code })] }) as Error,
    );
  });
});
