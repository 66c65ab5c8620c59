import ICAL from 'ical.js';
import { MakeCalendarFeed } from '../../src/contract/calendars.js';
import { calendarSource } from '../../src/people/calendar/calendar.source.js';
import { PeopleModule } from '../../src/people/people.module.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import { MoveRefused, NotFound, NotPermitted } from '../../src/platform/problem.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { calendarOf, feeds, theUsualPeople } from './people.setup.js';

// Another place tells of something at an instant; the group is named as its title.
calendarSource<{ name: string }>({
  kind: 'test.evenings',
  of: 'group',
  events: `select 'evening-' || id as uid, timestamptz '2030-03-31T16:00:00Z' as starts_at, timestamptz '2030-03-31T18:00:00Z' as ends_at,
      jsonb_build_object('name', name) as facts, '/gruppe' as path from care_group where id = $1`,
  words: {
    nb: ({ name }) => ({ title: `Kveld med ${name}`, detail: 'Ta med kopp; vi øver, og\nspiser' }),
    nn: ({ name }) => ({ title: `Kveld med ${name}` }),
    en: ({ name }) => ({ title: `Evening with ${name}` }),
  },
});

let world: TestDatabase;
let scene: Awaited<ReturnType<typeof theUsualPeople>>;

beforeAll(async () => {
  world = await aDatabase();
  scene = await theUsualPeople(world);
});
afterAll(() => world?.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => world.db.as(actor, work);
const makeFeed = (actor: Actor, given: object = {}) =>
  as(actor, (tx) => feeds.make(tx, actor, MakeCalendarFeed.parse(given)));
const tokenOf = ({ address }: { address: string }) => /\/c\/([\w-]{43})\.ics$/.exec(address)![1]!;
const readAt = (feed: { address: string }) => calendarOf(world).read(tokenOf(feed));

/** The events as a calendar program reads them. */
async function eventsOf(feed: { address: string }) {
  const calendar = new ICAL.Component(ICAL.parse((await readAt(feed)) ?? '') as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      detail: event.description,
      from: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      to: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
      shownAs: component.getFirstPropertyValue('transp'),
    };
  });
}

describe('A person’s calendar', () => {
  it('has her leave and the last days of what she holds, as whole days, and shows her as free', async () => {
    expect(PeopleModule.events).toHaveLength(3);
    const { volunteer } = scene;
    const kind = await told.aQualificationKind(world.db, { name: 'Førstehjelp, «grunnkurs»' });
    await told.aQualification(world.db, volunteer, { kind, state: 'confirmed', daysLeft: 30 });
    await told.anAvailability(world.db, volunteer, { leave: [{ from: '2030-03-30', to: '2030-04-01' }] });
    const events = await eventsOf(await makeFeed(volunteer.actor));
    expect(events.map(({ title }) => title)).toEqual(['Borte fra beredskapen', 'Siste dag: Førstehjelp, «grunnkurs»']);
    expect(events[0]).toMatchObject({ from: '2030-03-30', to: '2030-04-02', shownAs: 'TRANSPARENT' });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  });

  it('is hers alone: others see neither the calendar nor that there is one', async () => {
    const feed = await makeFeed(scene.volunteer.actor);
    for (const [name, actor] of Object.entries(scene.who)) {
      if (name === 'volunteer herself' || name === 'visitor') continue;
      expect(await as(actor, (tx) => feeds.list(tx, actor))).toEqual([]);
      await expect(as(actor, (tx) => feeds.revoke(tx, actor, feed.id))).rejects.toThrow(NotFound);
    }
  });

  it('speaks the language it was asked for', async () => {
    const [event] = await eventsOf(await makeFeed(scene.volunteer.actor, { language: 'en' }));
    expect(event?.title).toBe('Away from the preparedness group');
  });

  it('is followed at ten addresses at the most', async () => {
    const person = await make.aPerson(world.db);
    for (let made = 0; made < 10; made += 1) await makeFeed(person.actor);
    await expect(makeFeed(person.actor)).rejects.toThrow(MoveRefused);
  });
});

describe('A group’s calendar', () => {
  it('has what every place tells of it, at the instant it is, and names nobody', async () => {
    const { group, leader, volunteer } = scene;
    await told.anAvailability(world.db, volunteer, { leave: [{ from: '2030-03-30', to: '2030-04-01' }] });
    const feed = await makeFeed(leader.actor, { groupId: group.id });
    expect(
      (await eventsOf(feed)).map(({ title, detail, from, to, shownAs }) => ({ title, detail, from, to, shownAs })),
    ).toEqual([
      { title: 'Borte: 1', detail: null, from: '2030-03-30', to: '2030-04-02', shownAs: 'TRANSPARENT' },
      {
        title: `Kveld med ${group.name}`,
        detail: 'Ta med kopp; vi øver, og\nspiser',
        from: '2030-03-31T16:00:00.000Z',
        to: '2030-03-31T18:00:00.000Z',
        shownAs: 'TRANSPARENT',
      },
    ]);
    const text = (await readAt(feed)) ?? '';
    for (const { name, personId } of [volunteer, leader])
      expect(text.includes(name) || text.includes(personId)).toBe(false);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is made and revoked by its leaders only', async () => {
    const { group, who, leader, deputy } = scene;
    for (const [name, actor] of Object.entries(who)) {
      if (name === 'leader' || name === 'deputy' || name === 'visitor') continue;
      await expect(makeFeed(actor, { groupId: group.id })).rejects.toThrow(NotPermitted);
    }
    const feed = await makeFeed(leader.actor, { groupId: group.id });
    await as(deputy.actor, (tx) => feeds.revoke(tx, deputy.actor, feed.id));
    expect(await readAt(feed)).toBeNull();
    const listed = await as(leader.actor, (tx) => feeds.list(tx, leader.actor, { groupId: group.id }));
    expect(listed.find(({ id }) => id === feed.id)?.revokedAt).toEqual(expect.any(String));
  });

  it('ends with whoever made it', async () => {
    const group = await make.aGroup(world.db);
    const [leader] = [await make.aLeaderOf(world.db, group), await make.aLeaderOf(world.db, group)];
    const feed = await makeFeed(leader.actor, { groupId: group.id });
    expect(await readAt(feed)).not.toBeNull();
    await world.owner('update membership set left_at = clock_now() where id = $1', [leader.membershipId]);
    expect(await readAt(feed)).toBeNull();
  });
});

describe('An address', () => {
  it('is kept as a hash only, and holds until it is revoked', async () => {
    const { volunteer } = scene;
    const feed = await makeFeed(volunteer.actor);
    const rows = await world.owner<{ row: string }>('select f::text as row from calendar_feed f');
    expect(rows.some(({ row }) => row.includes(tokenOf(feed)))).toBe(false);
    expect(await readAt(feed)).toContain('BEGIN:VCALENDAR');
    await as(volunteer.actor, (tx) => feeds.revoke(tx, volunteer.actor, feed.id));
    expect(await readAt(feed)).toBeNull();
    await expect(as(volunteer.actor, (tx) => feeds.revoke(tx, volunteer.actor, feed.id))).rejects.toThrow(NotFound);
  });
});
