import { checksOf, kindsWith } from './kind.rules.js';

describe('The checks of a kind', () => {
  const own = [{ what: 'Olje', everyMonths: 6, matters: true }];

  it('are those that the group has said, else those that are sensible, else none', () => {
    expect(checksOf('power', own)).toEqual(own);
    expect(checksOf('power', [])).toEqual([]);
    expect(checksOf('power', undefined).map(({ what }) => what)).toEqual(['test_run', 'electrical']);
    expect(checksOf('boat', undefined)).toEqual([]);
    expect(checksOf('constructor', undefined)).toEqual([]);
  });

  it('stand in one list, the group’s own instead of the common ones', () => {
    const kinds = kindsWith([
      { kind: 'boat', checks: own },
      { kind: 'power', checks: [] },
    ]);
    expect(kinds.filter(({ isOwn }) => isOwn)).toEqual([
      { kind: 'boat', checks: own, isOwn: true },
      { kind: 'power', checks: [], isOwn: true },
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(kinds.map(({ kind }) => kind).toSorted());
  });
});
