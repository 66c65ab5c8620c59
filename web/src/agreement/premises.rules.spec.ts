import { CreatePremises, type Premises } from '../../../src/contract/premises.js';
import {
  groupContactDrafts,
  movedUp,
  municipalContactDrafts,
  toContacts,
  toMunicipalContacts,
} from './contacts.rules.js';
import { premisesDraft, toChangePremises, toCreatePremises } from './premises.rules.js';

const house: Premises = {
  id: 'house',
  groupId: 'group',
  name: 'Grendehuset',
  address: 'Bygdeveien 1',
  owner: null,
  seated: 80,
  sleeping: 20,
  kitchen: 'large',
  powerBackup: 'inlet',
  water: 'mains',
  toilets: 4,
  stepFree: true,
  parking: 10,
  note: null,
  lastInspectedOn: '2026-01-01',
  keyHolder: { name: 'Vaktmesteren', phone: '+4732220000' },
  inUse: true,
  version: 3,
};

describe('premises', () => {
  it('come out of the form as they went in', () => {
    const { id: _, groupId: __, version: ___, ...facts } = house;
    expect(toChangePremises(premisesDraft(house))).toEqual(facts);
  });

  it('need a name and an address, and nothing else', () => {
    const made = toCreatePremises({
      ...premisesDraft(),
      name: ' Skolen ',
      address: 'Skoleveien 4',
    });
    expect(made).toMatchObject({ name: 'Skolen', address: 'Skoleveien 4', seated: 0, keyHolder: null, owner: null });
  });

  it('are sent with half a key holder too, so that it is told what is missing', () => {
    const made = (part: object) => CreatePremises.safeParse(toCreatePremises({ ...premisesDraft(house), ...part }));
    expect(made({}).success).toBe(true);
    expect(made({ keyPhone: ' ' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['keyHolder.phone']);
    expect(made({ keyName: '' }).error?.issues.map(({ path }) => path.join('.'))).toEqual(['keyHolder.name']);
  });
});

describe('contacts', () => {
  const kari = { personId: 'kari', name: 'Kari', minutes: 5, validTo: '2026-12-31' };
  const ola = { personId: 'ola', name: 'Ola' };

  it('of the group come out of the form as they went in, without what is not said', () => {
    expect(toContacts(groupContactDrafts({ contacts: [kari, ola] }))).toEqual([
      { personId: 'kari', minutes: 5, validTo: '2026-12-31' },
      { personId: 'ola' },
    ]);
  });

  it('move up, and the first stays', () => {
    expect([movedUp(['a', 'b', 'c'], 2), movedUp(['a', 'b'], 0)]).toEqual([
      ['a', 'c', 'b'],
      ['a', 'b'],
    ]);
  });

  it('of the municipality begin with a line to fill in, and leave out lines without a name', () => {
    const [first] = municipalContactDrafts({ municipalContacts: [] });
    expect(toMunicipalContacts([first!])).toEqual([]);
    expect(toMunicipalContacts([{ ...first!, name: ' Vakten ', phone: '32 22 00 00' }])).toEqual([
      { name: 'Vakten', phone: '32 22 00 00', deputy: false },
    ]);
  });
});
