import { saidOfEvents } from './events.texts.js';

describe('why a plan for the map is refused', () => {
  it.each([
    ['nb', '1. april 2026 er'],
    ['nn', '1. april 2026 er'],
    ['en', '1 April 2026 is'],
  ] as const)('is said with the day as people write it, in %s', (language, words) => {
    const { detail } = saidOfEvents['municipality-event-refused']![language];
    expect(detail({ reason: 'too-late', number: '2026-04-01' })).toContain(words);
    expect(detail({ reason: 'unknown-number', number: '3301' })).toContain('3301');
  });
});
