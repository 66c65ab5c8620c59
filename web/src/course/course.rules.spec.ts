import { standingOf } from './course.rules.js';

describe('A course', () => {
  it.each([
    ['reported', 'reported', '2020-01-01', 'reported'],
    ['declined', 'declined', null, 'declined'],
    ['confirmed for ever', 'confirmed', null, 'confirmed'],
    ['on its last day', 'confirmed', '2026-11-22', 'ending'],
    ['over since yesterday', 'confirmed', '2026-11-21', 'ended'],
    ['with sixty days left', 'confirmed', '2027-01-21', 'ending'],
    ['with sixty-one days left', 'confirmed', '2027-01-22', 'confirmed'],
  ] as const)('that is %s stands so', (_, state, validTo, expected) => {
    expect(standingOf({ state, validTo }, '2026-11-22')).toBe(expected);
  });
});
