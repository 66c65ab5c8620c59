import { partsToSee } from './kit.rules.js';

const part = (id: string, state: 'operational' | 'to_watch' | 'needs_repair' | 'out_of_service' | 'retired') => ({
  id,
  name: id,
  quantity: 1,
  state,
  because: null,
});

describe('What lies in a kit', () => {
  it('is looked at where it works or only a check is behind; what is broken or gone is told', () => {
    const late = { ...part('late', 'out_of_service'), because: 'overdue' as const };
    const lost = { ...part('lost', 'out_of_service'), because: 'gone' as const };
    const { whole, amiss } = partsToSee([
      part('good', 'operational'),
      part('worn', 'to_watch'),
      late,
      part('broken', 'needs_repair'),
      lost,
      part('old', 'retired'),
    ]);
    expect(whole.map(({ id }) => id)).toEqual(['good', 'worn', 'late']);
    expect(amiss.map(({ id }) => id)).toEqual(['broken', 'lost']);
  });
});
