import { placeOfFault } from './fault-place.rules.js';

describe('the place of a fault', () => {
  it.each([
    ['validTo', { field: 'validTo' }],
    ['municipalContacts.1.phone', { field: 'phone', number: 2 }],
    ['premisesIds.0', { field: 'premisesIds', number: 1 }],
    ['', null],
  ])('%p is said by its field', (path, place) => {
    expect(placeOfFault(path)).toEqual(place);
  });
});
