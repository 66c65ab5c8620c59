import { logFacts } from './log-data.rules.js';

const need = { id: 'n1', capability: 'food', quantity: 110, unit: 'portions', from: null, to: null, place: null };

describe('what an entry tells', () => {
  it('counts offered lines in the unit that was asked for', () => {
    const data = { answer: 'partial', lines: [{ needId: 'n1', quantity: 60, from: '2026-11-21T17:30:00Z' }] };
    expect(logFacts({ data }, [need])).toMatchObject({
      answer: 'partial',
      lines: [{ quantity: 60, unit: 'portions', from: '2026-11-21T17:30:00Z' }],
    });
  });

  it('counts asked lines in their own unit', () => {
    const data = { needs: [{ capability: 'care', quantity: 4, unit: 'carers' }] };
    expect(logFacts({ data }).lines).toEqual([{ quantity: 4, unit: 'carers', from: null }]);
  });

  it('is nothing where the data is of another kind', () => {
    expect(logFacts({ data: { answer: 7, lines: 'x', name: '' } })).toEqual({
      answer: null,
      name: null,
      reason: null,
      minutes: null,
      availableFrom: null,
      lines: [],
    });
  });
});
