import { agreedWays } from './agreement.deeds.js';
import { rosterWays } from './roster.deeds.js';
import { drills } from './exercise.deeds.js';
import { ownWays } from './own.deeds.js';
import { mapWays } from './map.deeds.js';
import { waysOfPeople } from './people.deeds.js';
import type { Side } from './sides.js';
import { stores } from './stores.deeds.js';
import type { Way } from './way.js';

export type { Way } from './way.js';

/** What is said to all: the municipality asks, the group answers. */
const need = {
  capability: 'food',
  quantity: 5,
  unit: 'portions',
  from: '2026-06-01T10:00:00Z',
  to: '2026-06-01T12:00:00Z',
  place: 'Skolen',
};
const capacities = [{ capability: 'food', unit: 'portions', quantity: 10, hoursToFirst: 2, seats: 4 }];
const worn = { serial: 'AG-1', label: 'LIER-001', state: 'to_watch', note: 'Starter tungt' };
const thing = { name: 'Aggregat', kind: 'power', quantity: 2, place: 'Boden', ...worn };
const lookOver = { what: 'Syn', everyMonths: 1, matters: false, dueOn: '2026-12-01' };
const kept = { ...thing, intervals: [lookOver] };
const until = () => new Date(Date.now() + 86_400_000).toISOString();

/** Nine digits that nobody else has. */
const numberOf = (id: string) => `9${String(Number.parseInt(id.slice(-6), 16)).padStart(8, '0')}`;

function records({ municipality, organisation, group, people, item }: Side): Record<string, Way> {
  const { volunteer } = people;
  const inGroup = { id: group.id };
  const oneItem = { id: group.id, itemId: item.id };
  const member = { id: group.id, membershipId: volunteer.membershipId };
  const contactPoints = [{ channel: 'email', address: 'ny@example.org', patienceMinutes: 5 }];
  const particulars = {
    name: 'Ny Person',
    language: 'nn',
    capabilities: ['food'],
    homePostcode: '3400',
    contactPoints,
  };
  const called = { name: 'Omsorgsgruppa', municipalityIds: [municipality.id], capacities, meetingPlace: 'Huset' };
  return {
    'GET municipalities': { who: 'volunteer', query: 'query=Li&county=33' },
    'GET municipalities/{idOrNumber}': { who: 'volunteer', about: { idOrNumber: municipality.id } },
    'GET organisations': { who: 'volunteer', query: `parent=${organisation.id}` },
    'GET organisations/{id}': { who: 'volunteer', about: { id: organisation.id } },
    'POST organisations': {
      who: 'officer of the organisation',
      body: { name: 'Lokallaget', level: 'local', parentId: organisation.id },
    },
    'PATCH organisations/{id}': {
      who: 'officer of the organisation',
      about: { id: organisation.id },
      body: { name: 'Laget', organisationNumber: numberOf(organisation.id) },
    },
    'GET groups': { who: 'volunteer', query: `municipality=${municipality.number}&capability=food&query=Gruppe` },
    'GET groups/{id}': { who: 'volunteer', about: inGroup },
    'GET groups/{id}/contacts': { who: 'coordinator', about: inGroup },
    'POST groups': { who: 'officer of the organisation', body: { ...called, organisationIds: [organisation.id] } },
    'PATCH groups/{id}': { who: 'leader', about: inGroup, body: called },
    'GET groups/{id}/members': { who: 'leader', about: inGroup },
    'POST groups/{id}/members': { who: 'leader', about: inGroup, body: { ...particulars, roles: ['group_deputy'] } },
    'GET groups/{id}/members/{membershipId}': { who: 'leader', about: member },
    'PATCH groups/{id}/members/{membershipId}': {
      who: 'leader',
      about: member,
      body: { ...particulars, roles: ['volunteer'] },
    },
    'GET groups/{id}/equipment': { who: 'volunteer', about: inGroup, query: 'state=operational' },
    'POST groups/{id}/equipment': { who: 'storekeeper', about: inGroup, body: kept },
    'GET groups/{id}/equipment/{itemId}': { who: 'volunteer', about: oneItem },
    'PATCH groups/{id}/equipment/{itemId}': { who: 'storekeeper', about: oneItem, body: kept },
  };
}

function job({ municipality, group, people, incident, asked, offered, agreed, callout }: Side): Record<string, Way> {
  const { volunteer } = people;
  const inIncident = { id: incident.id };
  const line = { needId: asked.needs[0]!.id, quantity: 5, from: '2026-06-01T10:00:00Z' };
  const opening = {
    municipalityId: municipality.id,
    title: 'Flom',
    kind: 'flood',
    exercise: false,
    place: { name: 'Elva', lat: 60, lng: 10 },
    description: 'Vannet stiger',
  };
  const ask = {
    groupIds: [group.id],
    needs: [need],
    message: 'Kan dere?',
    answerBy: '2026-06-01T09:00:00Z',
    requester: { name: 'Brannsjefen', agency: 'Brannvesenet' },
  };
  const question = {
    requestId: agreed.id,
    question: 'Kan du?',
    place: 'Skolen',
    from: need.from,
    to: need.to,
    audience: { roles: ['volunteer'], capabilities: undefined, membershipIds: [volunteer.membershipId] },
  };
  const said = { membershipId: volunteer.membershipId, answer: 'coming', minutes: 20, text: 'Ja' };
  return {
    'POST incidents': { who: 'duty officer', body: opening },
    'GET incidents': { who: 'reader', query: `state=open&municipality=${municipality.id}` },
    'GET incidents/{id}': { who: 'reader', about: inIncident },
    'GET incidents/{id}/board': { who: 'reader', about: inIncident },
    'GET incidents/{id}/log': { who: 'reader', about: inIncident, query: 'after=0' },
    'POST incidents/{id}/log': { who: 'duty officer', about: inIncident, body: { text: 'Et notat' } },
    'POST incidents/{id}/requests': { who: 'duty officer', about: inIncident, body: ask },
    'POST incidents/{id}/requests/preview': { who: 'duty officer', about: inIncident, body: ask },
    'POST municipalities/{id}/requests/preview': {
      who: 'duty officer',
      about: { id: municipality.id },
      body: { incident: opening, ask },
    },
    'GET requests/{id}': { who: 'reader', about: { id: asked.id } },
    'GET groups/{id}/requests': { who: 'leader', about: { id: group.id }, query: 'state=open' },
    'GET groups/{id}/callouts': { who: 'leader', about: { id: group.id }, query: 'state=open' },
    'GET me/callouts': { who: 'volunteer' },
    'GET callouts/{id}': { who: 'leader', about: { id: callout.id } },
    'POST groups/{id}/callouts': { who: 'leader', about: { id: group.id }, body: question },
    'POST groups/{id}/callouts/preview': { who: 'leader', about: { id: group.id }, body: question },
    'POST groups/{id}/readiness-offers': {
      who: 'leader',
      about: { id: group.id },
      body: { lines: [{ capability: 'food', quantity: 5 }], until: until(), text: 'Vi er klare' },
    },
    'POST callouts/{id}/answers': { who: 'leader', about: { id: callout.id }, body: said },
    'POST callouts/{id}/selection': {
      who: 'leader',
      about: { id: callout.id },
      body: { membershipIds: [volunteer.membershipId], message: 'Møt opp' },
    },
    'POST requests/{id}/seen': { who: 'leader', about: { id: asked.id }, body: {} },
    'POST requests/{id}/answer': {
      who: 'leader',
      about: { id: asked.id },
      body: { answer: 'partial', lines: [line], reason: 'Litt', text: 'Noe' },
    },
    'POST requests/{id}/agree': {
      who: 'duty officer',
      about: { id: offered.id },
      body: { lines: [{ ...line, needId: offered.needs[0]!.id }] },
    },
    'POST requests/{id}/withdraw': { who: 'duty officer', about: { id: asked.id }, body: { message: 'Takk' } },
    'POST requests/{id}/stand-down': { who: 'duty officer', about: { id: agreed.id }, body: { message: 'Takk' } },
    'POST callouts/{id}/close': { who: 'leader', about: { id: callout.id }, body: { message: 'Takk' } },
    'POST incidents/{id}/close': { who: 'duty officer', about: inIncident, body: { message: 'Takk' } },
  };
}

/** Every operation as it is done on the side, in an order in which all of them can be done once. */
export function waysOf(side: Side): Record<string, Way> {
  const { group, people } = side;
  return {
    ...ownWays(side),
    ...records(side),
    ...mapWays(side),
    ...agreedWays(side),
    ...waysOfPeople(side),
    ...rosterWays(side),
    ...job(side),
    ...drills(side),
    ...stores(side),
    'DELETE groups/{id}/members/{membershipId}': {
      who: 'leader',
      about: { id: group.id, membershipId: people.storekeeper.membershipId },
    },
    'POST auth/codes': { who: 'volunteer', body: { identifier: 'noen@example.org' }, isLenient: true },
    'POST auth/sessions': {
      who: 'volunteer',
      body: { identifier: 'noen@example.org', code: '000000' },
      expects: 401,
      isLenient: true,
    },
    'POST inbound/sms/{provider}': {
      who: 'volunteer',
      about: { provider: 'gateway' },
      body: { id: 'en', from: '+4790000000', text: 'ja' },
      isLenient: true,
    },
    'DELETE auth/sessions/current': { who: 'storekeeper' },
  };
}

/** The path of an operation with ids put in, encoded. */
export function pathOf(path: string, about: Record<string, string> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(about[name] ?? ''));
}
