import { chainOf } from './chain.rules.js';

const kari = { personId: 'kari', name: 'Kari' };
const ola = { personId: 'ola', name: 'Ola' };
const per = { personId: 'per', name: 'Per' };

describe('The chain of contacts', () => {
  it('follows the agreement’s call order and patience', () => {
    expect(chainOf({ contactMinutes: 15, contacts: [ola, kari] }, [kari, ola, per])).toEqual({
      steps: [
        { ...ola, rank: 0, afterMinutes: 0 },
        { ...kari, rank: 1, afterMinutes: 15 },
      ],
      endsAfterMinutes: 30,
    });
  });

  it('waits for each as long as the agreement says of her', () => {
    const chain = chainOf(
      { contactMinutes: 15, contacts: [{ ...ola, minutes: 5 }, { ...kari, minutes: null }, per] },
      [],
    );
    expect(chain.steps.map(({ name, afterMinutes }) => [name, afterMinutes])).toEqual([
      ['Ola', 0],
      ['Kari', 5],
      ['Per', 20],
    ]);
    expect(chain.endsAfterMinutes).toBe(35);
  });

  it('is the leaders and then the deputies outside any agreement, ten minutes each', () => {
    expect(chainOf(undefined, [kari, ola]).steps.map(({ name, afterMinutes }) => [name, afterMinutes])).toEqual([
      ['Kari', 0],
      ['Ola', 10],
    ]);
    expect(chainOf(undefined, [kari, ola]).endsAfterMinutes).toBe(20);
  });

  it('falls back on the leaders where the agreement names nobody', () => {
    expect(chainOf({ contactMinutes: 5, contacts: [] }, [per]).steps).toEqual([{ ...per, rank: 0, afterMinutes: 0 }]);
  });

  it('tells nobody twice', () => {
    expect(chainOf(undefined, [kari, ola, kari]).steps.map(({ name }) => name)).toEqual(['Kari', 'Ola']);
  });

  it('ends at once where there is nobody', () => {
    expect(chainOf(undefined, [])).toEqual({ steps: [], endsAfterMinutes: 0 });
  });
});
