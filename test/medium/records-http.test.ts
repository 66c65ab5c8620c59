import { request } from 'undici';
import { Agreement } from '../../src/contract/cooperation.js';
import { Group, GroupContacts, GroupPage, Member, MemberPage } from '../../src/contract/groups.js';
import { Readiness } from '../../src/contract/readiness.js';
import { OrganisationPage } from '../../src/contract/organisations.js';
import * as make from '../support/factories.js';
import { aService, type TestService } from '../support/service.js';
import { aDatabase, type TestDatabase } from '../support/world.js';

type Sent = { body?: object; headers?: Record<string, string> };
let world: TestDatabase;
let service: TestService;
let address: string;
let group: make.AGroup;
let leader: make.AMember;
let volunteer: make.AMember;
let coordinator: make.APerson;
const tokens = new Map<string, string>();

/** Sends something as somebody, or as nobody, and reads what comes back. */
async function send(
  who: make.APerson | undefined,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  sent: Sent = {},
) {
  const answer = await request(address + url, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${tokens.get(who.personId)}` }),
      ...(sent.body && { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    body: sent.body && JSON.stringify(sent.body),
  });
  const text = await answer.body.text();
  return { ...answer, json: () => JSON.parse(text) as unknown };
}

beforeAll(async () => {
  world = await aDatabase();
  service = await aService(world, { PUBLIC_URL: 'https://beredt.example' });
  address = `${service.address}/api/v1`;

  const lier = await make.aMunicipality(world.db);
  group = await make.aGroup(world.db, { municipalities: [lier] });
  leader = await make.aLeaderOf(world.db, group);
  volunteer = await make.aMember(world.db, group);
  coordinator = await make.aCoordinatorOf(world.db, lier);
  for (const person of [leader, volunteer, coordinator]) {
    tokens.set(person.personId, (await service.signIn(person)).token);
  }
});
afterAll(async () => {
  await service?.stop();
  await world?.close();
});

describe('The records over HTTP', () => {
  it('answer in the shapes of the contract', async () => {
    const shapes = [
      [leader, '/groups?municipality=3312&limit=1', GroupPage],
      [leader, `/groups/${group.id}`, Group],
      [coordinator, `/groups/${group.id}/contacts`, GroupContacts],
      [leader, `/groups/${group.id}/members`, MemberPage],
      [volunteer, `/groups/${group.id}/members/${volunteer.membershipId}`, Member],
      [coordinator, '/municipalities/3312/readiness', Readiness],
      [volunteer, '/organisations', OrganisationPage],
    ] as const;
    for (const [who, url, shape] of shapes) {
      const answer = await send(who, 'GET', url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect(shape.strict().parse(answer.json())).toEqual(answer.json());
    }
  });

  it('carry a version that a change must match', async () => {
    const url = `/groups/${group.id}`;
    const etag = (await send(leader, 'GET', url)).headers['etag'] as string;
    const changed = await send(leader, 'PATCH', url, { body: { meetingPlace: 'Brua' }, headers: { 'if-match': etag } });
    expect([changed.statusCode, changed.headers['etag']]).toEqual([200, '"2"']);
    const stale = await send(leader, 'PATCH', url, { body: { meetingPlace: 'Bua' }, headers: { 'if-match': etag } });
    expect([stale.statusCode, stale.headers['content-type']]).toEqual([412, 'application/problem+json; charset=utf-8']);
  });

  it('add, change and end a membership, each once per key', async () => {
    const url = `/groups/${group.id}/members`;
    const body = { name: 'Berit Berg', contactPoints: [{ channel: 'sms', address: '900 00 001' }] };
    const once = { body, headers: { 'idempotency-key': 'berit' } };
    const [first, again] = [await send(leader, 'POST', url, once), await send(leader, 'POST', url, once)];
    expect([first.statusCode, again.json()]).toEqual([201, first.json()]);
    const { membershipId } = Member.strict().parse(first.json());
    const changed = await send(leader, 'PATCH', `${url}/${membershipId}`, { body: { roles: ['storekeeper'] } });
    expect(changed.json()).toMatchObject({ roles: ['storekeeper'], name: 'Berit Berg', version: 2 });
    expect((await send(leader, 'DELETE', `${url}/${membershipId}`)).statusCode).toBe(204);
    expect((await send(leader, 'GET', `${url}/${membershipId}`)).statusCode).toBe(404);
  });

  it('draft an agreement and put it in force', async () => {
    const { items } = GroupContacts.parse((await send(coordinator, 'GET', `/groups/${group.id}/contacts`)).json());
    const body = {
      municipalityId: group.municipalityIds[0],
      groupId: group.id,
      contacts: items.map(({ personId }) => ({ personId })),
    };
    const drafted = await send(coordinator, 'POST', '/agreements', { body });
    expect(drafted.statusCode).toBe(201);
    const { id } = Agreement.strict().parse(drafted.json());
    const etag = drafted.headers['etag'] as string;
    const sign = (who: make.APerson, match: string) =>
      send(who, 'POST', `/agreements/${id}/signatures`, { body: {}, headers: { 'if-match': match } });
    expect((await sign(coordinator, '"7"')).statusCode).toBe(412);
    expect((await sign(coordinator, etag)).json()).toMatchObject({ state: 'draft', signatures: [{}] });
    const inForce = await sign(leader, etag);
    expect([inForce.statusCode, inForce.headers['etag']]).toEqual([201, '"2"']);
    expect(Agreement.strict().parse(inForce.json())).toMatchObject({ state: 'in_force', signatures: [{}, {}] });
    expect((await send(volunteer, 'GET', `/agreements/${id}`)).statusCode).toBe(404);
    const listed = await send(coordinator, 'GET', `/agreements?group=${group.id}&state=in_force`);
    expect(listed.json()).toMatchObject({ items: [{ id }], nextCursor: null });
  });

  it.each([
    ['GET', '/groups/lier', undefined, 422],
    ['GET', '/groups?cursor=x', undefined, 422],
    ['GET', `/groups?cursor=${Buffer.from('["a","b"]').toString('base64url')}`, undefined, 422],
    ['GET', '/groups?unknown=1', undefined, 422],
    ['GET', '/agreements?municipality=3312', undefined, 422],
    ['GET', '/groups/018cc251-f400-7000-8000-000000000000/members', undefined, 404],
    ['POST', '/groups/018cc251-f400-7000-8000-000000000000/members', { name: 'A', contactPoints: [] }, 422],
    ['POST', '/agreements', { groupId: 1 }, 422],
    ['PATCH', '/groups/018cc251-f400-7000-8000-000000000000', { name: 'A' }, 404],
  ] as const)('refuse %s %s with %j', async (method, url, body, status) => {
    const answer = await send(leader, method, url, { body });
    expect([answer.statusCode, (answer.json() as { status: number }).status]).toEqual([status, status]);
  });

  it('say in the reader’s language which number takes no messages', async () => {
    const answer = await send(leader, 'POST', `/groups/${group.id}/members`, {
      body: { name: 'A', contactPoints: [{ channel: 'sms', address: '22 33 44 55' }] },
      headers: { 'accept-language': 'nn' },
    });
    expect(answer.json()).toMatchObject({
      type: '/problems/invalid',
      errors: [
        { path: 'contactPoints.0.address', message: 'Kan ikkje ta imot tekstmeldingar. Skriv eit mobilnummer.' },
      ],
    });
  });

  it('are closed to whoever has not signed in', async () => {
    for (const url of ['/groups', '/organisations', '/agreements', '/municipalities/3312/readiness']) {
      expect((await send(undefined, 'GET', url)).statusCode).toBe(401);
    }
  });
});
