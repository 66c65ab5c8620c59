import { joinAsked } from '../../src/groups/roster/roster.reminders.js';
import { AskToJoin } from '../../src/contract/joining.js';
import { systemActor, visitor, type Actor, type PersonActor } from '../../src/platform/actor.js';
import * as make from '../support/factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { WelcomeHandler } from '../../src/outreach/welcome.handler.js';
import { OutreachService } from '../../src/outreach/outreach.service.js';
import { Outbox } from '../../src/platform/outbox.js';
import type { PublicAddress } from '../../src/platform/public-address.js';
import { nextMorning } from './people.setup.js';
import { audited, members, promised, statusOf } from './records.setup.js';
import { joining, links, requests } from './roster.setup.js';

let world: TestDatabase;
let group: make.AGroup;
let leader: PersonActor;

beforeAll(async () => {
  world = await aDatabase();
});
afterAll(() => world?.close());
beforeEach(async () => {
  group = await make.aGroup(world.db, { name: 'Lier OBG' });
  leader = (await make.aLeaderOf(world.db, group)).actor;
});

const make1 = (days = 30) => world.db.as(leader, (tx) => links.make(tx, leader, group.id, days));
const tokenOf = ({ address }: { address: string }) => address.split('/').at(-1)!;
const itself = systemActor('join');
const look = (token: string, who: Actor = visitor) => world.db.as(itself, (tx) => joining.invitation(tx, token, who));
const ask = (token: string, said: object, who: Actor = visitor) =>
  world.db.as(itself, (tx) => joining.ask(tx, token, who, AskToJoin.parse(said)));
const waiting = (actor = leader) => world.db.as(actor, (tx) => requests.list(tx, actor, group.id));
const approve = (id: string, actor = leader) =>
  world.db.as(actor, (tx) =>
    requests.approve(tx, actor, group.id, id, { roles: ['volunteer'], capabilities: ['food'] }),
  );
const kari = { name: 'Kari Nordmann', phone: '48 12 34 56', email: 'Kari@example.org', text: 'Hei' };

describe('A join link', () => {
  it('is told once, as an address and a picture, and kept as a hash', async () => {
    const made = await make1();
    expect(made.address).toMatch(/^https:\/\/beredt\.example\/bli-med\/[\w-]{43}$/);
    expect(made.picture).toMatch(/^<svg .*<\/svg>\s*$/s);
    const rows = await world.owner('select * from join_link where id = $1', [made.id]);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(made));
    const { id, madeAt, expiresAt } = made;
    expect(await world.db.as(leader, (tx) => links.list(tx, leader, group.id))).toEqual([{ id, madeAt, expiresAt }]);
  });

  it('tells whoever holds it which group it is, and leads nowhere once revoked or over', async () => {
    const [one, other] = [await make1(), await make1(1)];
    expect(await look(tokenOf(one))).toEqual({ groupName: 'Lier OBG', me: null });
    await world.db.as(leader, (tx) => links.revoke(tx, leader, group.id, one.id));
    expect(await statusOf(look(tokenOf(one)))).toBe(404);
    expect(await statusOf(ask(tokenOf(one), kari))).toBe(404);
    await world.wind('1 day 1 minute');
    expect(await statusOf(look(tokenOf(other)))).toBe(404);
    expect(await statusOf(look('a'.repeat(43)))).toBe(404);
    expect(await world.db.as(leader, (tx) => links.list(tx, leader, group.id))).toEqual([]);
  });
});

describe('Somebody who asks to join', () => {
  it('waits until the leader approves, and is a new person then, whoever else has her number', async () => {
    const stranger = await make.aMember(world.db, await make.aGroup(world.db));
    const token = tokenOf(await make1());
    await ask(token, { ...kari, phone: stranger.phone });
    const [asked] = await waiting();
    expect(asked).toMatchObject({ name: kari.name, phone: stranger.phone, isSignedIn: false, sameAs: [] });
    const { membershipId } = await approve(asked!.id);
    const member = await world.db.as(leader, (tx) => members.get(tx, leader, group.id, membershipId));
    expect(member).toMatchObject({ name: kari.name, capabilities: ['food'], roles: ['volunteer'] });
    expect(member.personId).not.toBe(stranger.personId);
    expect(await waiting()).toEqual([]);
    expect(await statusOf(approve(asked!.id))).toBe(409);
  });

  it('asks once, however often, and the leader sees where her number is on the list already', async () => {
    const member = await make.aMember(world.db, group, { name: 'Kari N' });
    const token = tokenOf(await make1());
    await ask(token, { ...kari, phone: member.phone });
    await ask(token, { ...kari, name: 'Kari Nordmann Lie', phone: member.phone });
    expect(await waiting()).toMatchObject([
      { name: 'Kari Nordmann Lie', sameAs: [{ membershipId: member.membershipId, name: 'Kari N' }] },
    ]);
  });

  it('joins as herself where she is signed in, and then sees both her groups', async () => {
    const other = await make.aGroup(world.db);
    const person = await make.aMember(world.db, other, { name: 'Åse Bjørnø' });
    const token = tokenOf(await make1());
    expect(await look(token, person.actor)).toEqual({
      groupName: 'Lier OBG',
      me: { name: 'Åse Bjørnø', isMember: false },
    });
    await ask(token, { asMyself: true }, person.actor);
    const [asked] = await waiting();
    expect(asked).toMatchObject({ name: 'Åse Bjørnø', phone: null, email: null, isSignedIn: true });
    await approve(asked!.id);
    const held = await world.owner<{ groupId: string }>(
      'select group_id as "groupId" from person_grant where person_id = $1',
      [person.personId],
    );
    expect(held.map(({ groupId }) => groupId).toSorted()).toEqual([other.id, group.id].toSorted());
    expect(await statusOf(ask(token, { asMyself: true }, person.actor))).toBe(409);
    expect(await statusOf(ask(token, { asMyself: true }))).toBe(401);
  });

  it.each([
    [{ phone: '48123456' }, ['name']],
    [{ name: 'Kari', phone: '32 84 00 00', email: 'x' }, ['phone', 'email']],
    [{}, ['name', 'phone']],
  ])('must say who she is: %j', async (said, paths) => {
    const token = tokenOf(await make1());
    await expect(ask(token, said)).rejects.toMatchObject({
      faults: paths.map((path) => expect.objectContaining({ path }) as object),
    });
  });

  it('is forgotten when she is declined', async () => {
    await ask(tokenOf(await make1()), kari);
    const [asked] = await waiting();
    await world.db.as(leader, (tx) => requests.decline(tx, leader, group.id, asked!.id));
    const kept = await world.owner('select name, phone, email, text, person_id from join_request where group_id = $1', [
      group.id,
    ]);
    expect(kept).toEqual([{ name: '', phone: null, email: null, text: null, person_id: null }]);
    expect(await waiting()).toEqual([]);
    expect(await audited(world, asked!.id)).toEqual([{ deed: 'join.decline', actor: leader.personId, facts: {} }]);
  });

  it('is seen and answered by those who lead the group alone', async () => {
    await ask(tokenOf(await make1()), kari);
    const [asked] = await waiting();
    const others = [
      (await make.aMember(world.db, group)).actor,
      (await make.aLeaderOf(world.db, await make.aGroup(world.db))).actor,
      (await make.aCoordinatorOf(world.db, { id: group.municipalityIds[0]! })).actor,
    ];
    for (const actor of others) {
      expect(await statusOf(waiting(actor))).toBe(403);
      expect(await statusOf(approve(asked!.id, actor))).toBe(403);
      expect(await world.db.as(actor, (tx) => tx.query('select from join_request'))).toEqual([]);
      expect(await world.db.as(actor, (tx) => tx.query('select from join_link'))).toEqual([]);
    }
    expect(await waiting((await make.aDeputyOf(world.db, group)).actor)).toHaveLength(1);
  });
});

describe('Whoever is let in', () => {
  const welcomed = (personId: string) =>
    world.owner<{ template: string; language: string; text: string }>(
      `select m.template, p.language, m.facts ->> 'group' as text from message m join recipient r on r.message_id = m.id
       join person p on p.id = r.person_id where r.person_id = $1`,
      [personId],
    );
  const address = { url: 'https://beredt.example' } as PublicAddress;
  const handler = () => new WelcomeHandler(world.db, new OutreachService(new Outbox()), address);
  const letIn = async (who: Actor, said: object) => {
    await ask(tokenOf(await make1()), said, who);
    const [asked] = await waiting();
    await promised(world);
    const { membershipId } = await approve(asked!.id);
    const welcome = (await promised(world)).find(({ name }) => name === 'groups.welcome');
    return { membershipId, payload: welcome!.payload as Parameters<WelcomeHandler['tell']>[0] };
  };

  it('is told so once, in her own language', async () => {
    const { payload } = await letIn(visitor, { ...kari, language: 'nn' });
    await handler().tell(payload);
    await handler().tell(payload);
    expect(await welcomed(payload.personId)).toEqual([{ template: 'welcome', language: 'nn', text: 'Lier OBG' }]);
  });

  it('is told as herself where she asked as that, and not at all once she has left again', async () => {
    const person = await make.aMember(world.db, await make.aGroup(world.db));
    const { membershipId, payload } = await letIn(person.actor, { asMyself: true });
    expect(payload.personId).toBe(person.personId);
    await world.db.as(leader, (tx) => members.remove(tx, leader, { groupId: group.id, membershipId }));
    await handler().tell(payload);
    expect(await welcomed(person.personId)).toEqual([]);
  });
});

describe('Those who wait to be let in', () => {
  it('are told of once a day to those who lead the group, as many as they are, until they are answered', async () => {
    const deputy = await make.aDeputyOf(world.db, group);
    const token = tokenOf(await make1());
    const told = async () =>
      (await nextMorning(world)).filter(({ kind, subject }) => kind === joinAsked.kind && subject === group.id);
    await ask(token, kari);
    await ask(token, { ...kari, name: 'Ola Nordmann', phone: '48 12 34 57' });
    const people = [leader.personId, deputy.personId].toSorted();
    expect(await told()).toMatchObject([{ people, facts: { count: 2, group: 'Lier OBG' } }]);
    expect(await told()).toEqual([]);
    for (const { id } of await waiting()) await approve(id);
    expect(await told()).toEqual([]);
  });
});
