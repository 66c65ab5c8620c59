import type { MunicipalityFound } from '../../../src/contract/municipalities.js';
import { withLastName } from './last-name.rules.js';

const version = (name: string) => ({ number: '3301', name, officialNames: [], validFrom: '2024-01-01', validTo: null });
const found: MunicipalityFound = { askedFor: '3301', superseded: false, supersededBy: [], versions: [], events: [] };

describe('a municipality', () => {
  it('that was split goes on to be called what it was called last', () => {
    const versions = [version('Svelvik'), version('Drammen')];
    expect(withLastName({ ...found, superseded: true, versions }).name).toBe('Drammen');
  });

  it('has the name that it has today, or none where nobody knows one', () => {
    expect(withLastName({ ...found, name: 'Lier', versions: [version('Lierdal')] }).name).toBe('Lier');
    expect(withLastName(found)).toBe(found);
  });
});
