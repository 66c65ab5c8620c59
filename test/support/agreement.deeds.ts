import type { Side } from './sides.js';
import type { Way } from './way.js';

const costRule = {
  incident: 'municipality',
  exercise: 'organisation',
  training: 'shared',
  maintenance: 'shared',
  renewal: 'as_agreed',
  preventive: 'organisation',
  note: 'Etter avtale',
};
const lasting = { validFrom: '2026-01-01', validTo: '2027-01-01' };
const rooms = {
  name: 'Grendehuset',
  address: 'Bygdeveien 1',
  owner: 'Laget',
  seated: 80,
  sleeping: 20,
  kitchen: 'large',
  powerBackup: 'inlet',
  water: 'mains',
  toilets: 4,
  stepFree: true,
  parking: 10,
  note: 'Ring først',
  lastInspectedOn: '2026-01-01',
  keyHolder: { name: 'Vaktmesteren', phone: '32220000' },
};

/** Everything that is done with agreements and with premises, in an order in which all of it can be done once. */
export function agreedWays({ municipality, group, people, agreement, draft, house }: Side): Record<string, Way> {
  const inGroup = { id: group.id };
  const oneHouse = { id: group.id, premisesId: house.id };
  const contacts = [{ personId: people.leader.personId, title: 'Leder', minutes: 5, ...lasting }];
  /** What either side may change; contacts are each side's own. */
  const terms = {
    title: 'Avtale om mat',
    contactMinutes: 15,
    dutyMinutes: 60,
    offer: [{ capability: 'food', quantity: 20, expectedHours: 3 }],
    costRule,
    premisesIds: [house.id],
    validFrom: '2026-01-01',
    validTo: '2099-01-01',
    reviewOn: '2026-12-01',
    expectations: 'Mat',
    municipalityDoes: 'Spør',
    groupDoes: 'Svarer',
    insuranceNote: 'Se avtalen',
  };
  const municipalContacts = [
    { name: 'Vakten', title: 'Vakt', phone: '32220000', email: 'vakt@example.org', deputy: true, ...lasting },
  ];
  const parties = { municipalityId: municipality.id, groupId: group.id };
  return {
    'GET groups/{id}/premises': { who: 'volunteer', about: inGroup },
    'POST groups/{id}/premises': { who: 'storekeeper', about: inGroup, body: rooms },
    'GET groups/{id}/premises/{premisesId}': { who: 'volunteer', about: oneHouse },
    'PATCH groups/{id}/premises/{premisesId}': { who: 'leader', about: oneHouse, body: { ...rooms, inUse: true } },
    'GET agreement-templates': { who: 'volunteer', query: 'language=nn' },
    'GET agreements': {
      who: 'coordinator',
      query: `municipality=${municipality.id}&group=${group.id}&state=in_force&first=${agreement.id}`,
    },
    'GET agreements/{id}': { who: 'coordinator', about: { id: agreement.id } },
    'GET agreements/{id}/document': { who: 'coordinator', about: { id: agreement.id }, query: 'language=nn' },
    'GET agreements/{id}/notes': { who: 'deputy', about: { id: agreement.id } },
    'POST agreements/{id}/notes': {
      who: 'deputy',
      about: { id: agreement.id },
      body: { side: 'group', text: 'Det gikk godt' },
    },
    'POST agreements': {
      who: 'coordinator',
      body: { ...terms, ...parties, contacts, municipalContacts, template: 'partnership', language: 'nn' },
    },
    'PATCH agreements/{id}': { who: 'coordinator', about: { id: draft.id }, body: terms },
    'POST agreements/{id}/signatures': { who: 'leader', about: { id: draft.id }, body: { side: 'group' } },
    'POST agreements/{id}/reviews': {
      who: 'leader',
      about: { id: agreement.id },
      body: { side: 'group', on: '2026-01-01', next: '2098-01-01' },
    },
    'POST agreements/{id}/versions': {
      who: 'leader',
      about: { id: agreement.id },
      body: { validFrom: '2098-01-01', validTo: '2099-01-01' },
    },
  };
}
