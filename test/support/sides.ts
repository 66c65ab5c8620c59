import type { Asked, Request } from '../../src/contract/requests.js';
import type { Callout } from '../../src/contract/callouts.js';
import { anEquipmentItem } from './equipment.factories.js';
import { aRosterPast } from './roster.factories.js';
import { aStatutoryRecord, anActivity, anExercise } from './exercise.factories.js';
import * as make from './factories.js';
import { aSplitOf } from './municipality.factories.js';
import { aStore } from './stores.factories.js';
import * as told from './people.factories.js';
import { aService, type Client, type TestService } from './service.js';
import { aDatabase, type TestDatabase } from './world.js';

/** Who there is on one side of a wall. */
export const sideRoles = [
  'coordinator',
  'duty officer',
  'reader',
  'leader',
  'deputy',
  'storekeeper',
  'volunteer',
  'officer of the organisation',
] as const;
export type SideRole = (typeof sideRoles)[number];

/** A municipality, a group that serves it, their people and an incident; every text of it bears the side's own word. */
export type Side = Awaited<ReturnType<typeof aSide>>;

/** The people of a side with names and addresses that nobody else has. */
async function peopleOf({ db }: TestDatabase, word: string, number: string) {
  const municipality = await make.aMunicipality(db, number);
  const organisation = await make.anOrganisation(db, { name: `Forening ${word}`, level: 'county' });
  const capacities = [{ capability: 'food', unit: 'portions', quantity: 100 }];
  const given = { name: `Gruppe ${word}`, municipalities: [municipality], organisations: [organisation], capacities };
  const group = await make.aGroup(db, given);
  const named = (what: string) => ({ name: `${what}-${word}` });
  const people: Record<SideRole, make.APerson> = {
    coordinator: await make.aCoordinatorOf(db, municipality, named('Koordinator')),
    'duty officer': await make.aDutyOfficerOf(db, municipality, named('Vakt')),
    reader: await make.aReaderOf(db, municipality, named('Leser')),
    'officer of the organisation': await make.anOfficerOf(db, organisation, named('Foreningsleder')),
    leader: await make.aLeaderOf(db, group, named('Leder')),
    deputy: await make.aDeputyOf(db, group, named('Nestleder')),
    storekeeper: await make.aMember(db, group, { ...named('Lager'), roles: ['storekeeper'] }),
    volunteer: await make.aMember(db, group, named('Frivillig')),
  };
  return { municipality, organisation, group, people };
}

/** What the volunteer has told and reported, and what her group asks for. */
async function ofPeople(
  { db }: TestDatabase,
  { organisation, group, volunteer }: { organisation: { id: string }; group: { id: string }; volunteer: make.AMember },
  word: string,
) {
  const kind = await told.aQualificationKind(db, { organisation });
  const usual = await told.aQualificationKind(db);
  const qualification = await told.aQualification(db, volunteer, { kind: usual });
  await told.anAvailability(db, volunteer, { constraints: `Begrensning-${word}` });
  await told.aMinimum(db, group, 'food', 1);
  const feed = await told.aCalendarFeed(db, volunteer);
  const addresses = await told.addressesOf(db, volunteer);
  const [waiting, mistaken] = [
    await told.aWaitingAddress(db, volunteer, `ny-${word.toLowerCase()}@example.org`),
    await told.aWaitingAddress(db, volunteer, `feil-${word.toLowerCase()}@example.org`),
  ];
  const own = { address: addresses[0]!, addresses, waiting, mistaken };
  return { kind, qualification: { ...qualification, kindId: usual.id }, feed, ...own };
}

async function aSide(world: TestDatabase, service: TestService, word: string, number: string) {
  const { municipality, organisation, group, people } = await peopleOf(world, word, number);
  const { leader, deputy, volunteer } = people as Record<SideRole, make.AMember>;
  const house = await make.somePremises(world.db, group, { name: `Hus-${word}`, key: `Nøkkel-${word}` });
  const terms = { municipality, group, contacts: [leader, deputy], title: `Avtale-${word}` };
  const agreement = await make.anAgreement(world.db, { ...terms, premises: [house] });
  const draft = await make.anAgreement(world.db, { ...terms, state: 'draft' });
  const item = await anEquipmentItem(world.db, group, { name: `Utstyr-${word}` });
  const exercise = await anExercise(world.db, { municipality, group, word, ...people });
  const activity = await anActivity(world.db, group, `Aktivitet-${word}`);
  const { coordinator } = people;
  const { entryId } = await aStatutoryRecord(world.db, { municipality, coordinator, note: `Plikt-${word}` });
  const split = await aSplitOf(world.db, municipality, group);
  const store = await aStore(world.db, { group, municipality, item, member: volunteer, word });
  const hers = await ofPeople(world, { organisation, group, volunteer }, word);
  const roster = await aRosterPast(world.db, group, leader, volunteer, word);
  const clients = {} as Record<SideRole, Client>;
  for (const role of sideRoles) clients[role] = await service.signIn(people[role]);

  async function does<Body>(role: SideRole, path: string, body: object = {}): Promise<Body> {
    const answer = await clients[role].post<Body>(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const opening = { municipalityId: municipality.id, kind: 'flood', exercise: false };
  const anIncident = (title = `Hendelse-${word}`) =>
    does<{ id: string }>('duty officer', 'incidents', { ...opening, title, description: `Beskrivelse-${word}` });
  const incident = await anIncident();
  await does('duty officer', `incidents/${incident.id}/log`, { text: `Notat-${word}` });

  async function aRequest(of = incident): Promise<Request> {
    const needs = [{ capability: 'food', quantity: 40, place: `Sted-${word}` }];
    const ask = { groupIds: [group.id], needs, message: `Melding-${word}` };
    const { requests } = await does<Asked>('duty officer', `incidents/${of.id}/requests`, ask);
    return (await clients.leader.get<Request>(`requests/${requests[0]!.id}`)).body;
  }
  const answer = ({ id }: { id: string }) =>
    does<Request>('leader', `requests/${id}/answer`, { answer: 'offer', text: `Tilbud-${word}` });
  const aCallout = (requestId?: string) =>
    does<Callout>('leader', `groups/${group.id}/callouts`, {
      question: `Spørsmål-${word}`,
      ...(requestId && { requestId }),
      audience: { membershipIds: [volunteer.membershipId] },
    });

  const [asked, offered, agreed] = [await aRequest(), await aRequest(), await aRequest()];
  await answer(offered);
  await answer(agreed);
  await does('duty officer', `requests/${agreed.id}/agree`);
  const callout = await aCallout(asked.id);
  const own = { membershipId: volunteer.membershipId, answer: 'no', text: `Grunn-${word}` };
  await does('volunteer', `callouts/${callout.id}/answers`, own);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const offer = { lines: [{ capability: 'food', quantity: 20 }], until, text: `Beredskap-${word}` };
  await does('leader', `groups/${group.id}/readiness-offers`, offer);
  const board = `incidents/${incident.id}/board`;
  await clients['duty officer'].get(board);
  return {
    word,
    municipality,
    organisation,
    group,
    people: people as Record<SideRole, make.AMember>,
    clients,
    agreement,
    draft,
    house,
    roster,
    item,
    exercise,
    activity,
    entryId,
    split,
    store,
    ...hers,
    incident,
    asked,
    offered,
    agreed,
    callout,
    anIncident,
    aRequest,
    aCallout,
  };
}

/** The whole service with two sides that have nothing to do with each other, the operator, and somebody who is nothing to anybody. */
export async function twoSides(settings: Record<string, string> = {}) {
  const world = await aDatabase();
  const service = await aService(world, settings);
  const [operator, stranger] = [await make.anOperator(world.db), await make.aPerson(world.db)];
  return {
    ...world,
    ...service,
    lier: await aSide(world, service, 'Lierkanari', '3312'),
    sel: await aSide(world, service, 'Selkanari', '3437'),
    people: { operator, stranger },
    clients: { operator: await service.signIn(operator), stranger: await service.signIn(stranger) },
    close: async () => {
      await service.stop();
      await world.close();
    },
  };
}

export type TwoSides = Awaited<ReturnType<typeof twoSides>>;
