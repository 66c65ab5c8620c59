import { MoveRefused } from '../../platform/problem.js';
import { afterIncidentMove } from './incident.rules.js';

describe('An incident', () => {
  it('that is open is asked in, noted in and closed', () => {
    expect(afterIncidentMove('open', 'ask')).toBe('open');
    expect(afterIncidentMove('open', 'note')).toBe('open');
    expect(afterIncidentMove('open', 'close')).toBe('closed');
  });

  it('that is closed takes notes for the evaluation and nothing else', () => {
    expect(afterIncidentMove('closed', 'note')).toBe('closed');
    expect(() => afterIncidentMove('closed', 'ask')).toThrow(MoveRefused);
    expect(() => afterIncidentMove('closed', 'close')).toThrow(MoveRefused);
  });
});
