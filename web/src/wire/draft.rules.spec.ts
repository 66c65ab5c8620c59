import { onto } from './draft.rules.js';

describe('what is being written when somebody else was first', () => {
  const base = { title: 'Avtale', offer: [{ quantity: 20 }], note: '' };

  it('keeps each field that the writer has changed, and takes the others as they stand now', () => {
    const draft = { ...base, title: 'Ny avtale' };
    const now = { title: 'Deres avtale', offer: [{ quantity: 25 }], note: 'Deres' };
    expect(onto({ draft, base }, now)).toEqual({ draft: { ...now, title: 'Ny avtale' }, base: now });
  });

  it('is what stands now where nothing has been written', () => {
    const now = { ...base, note: 'Deres' };
    expect(onto({ draft: { ...base, offer: [{ quantity: 20 }] }, base }, now).draft).toEqual(now);
  });
});
