import { Invalid } from '../../platform/problem.js';
import { holdingOf, monthsAfter, refuseImpossible } from './qualification.rules.js';

describe('How long a qualification holds', () => {
  it.each([
    ['2026-01-15', 24, '2028-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('counted from %s, %i months end on %s', (day, months, end) => {
    expect(monthsAfter(day, months)).toBe(end);
  });

  it('is as said, also where that is for ever, and else as is usual', () => {
    const obtainedOn = '2026-01-15';
    expect(holdingOf({ obtainedOn, validTo: '2026-06-01' }, 24).validTo).toBe('2026-06-01');
    expect(holdingOf({ obtainedOn, validTo: null }, 24).validTo).toBeNull();
    expect(holdingOf({ obtainedOn }, 24).validTo).toBe('2028-01-15');
    expect(holdingOf({ obtainedOn }, null).validTo).toBeNull();
  });

  it.each([
    ['begins tomorrow', { obtainedOn: '2026-11-22', validTo: null }, 'obtainedOn', 'notYet'],
    ['ends before it begins', { obtainedOn: '2026-11-21', validTo: '2026-11-20' }, 'validTo', 'endsFirst'],
  ])('is refused where it %s', (_, holding, path, code) => {
    expect(() => refuseImpossible(holding, '2026-11-21')).toThrow(Invalid);
    expect(() => refuseImpossible(holding, '2026-11-21')).toThrow(
      expect.objectContaining({ faults: [{ path, code }] }) as Error,
    );
  });

  it('may have been over for long: that is known too', () => {
    expect(() => refuseImpossible({ obtainedOn: '2010-01-01', validTo: '2012-01-01' }, '2026-11-21')).not.toThrow();
  });
});
