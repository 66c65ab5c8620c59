import { PeopleModule } from '../../src/people/people.module.js';
import type { Actor } from '../../src/platform/actor.js';
import type { Tx } from '../../src/platform/database.js';
import * as make from '../support/factories.js';
import * as told from '../support/people.factories.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { nextMorning, strength } from './people.setup.js';

let world: TestDatabase;

beforeAll(async () => {
  world = await aDatabase();
});
afterAll(() => world?.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => world.db.as(actor, work);

describe('What the leaders see of their group', () => {
  it('is what is to be confirmed, what runs out, and what is held, of several of a kind the one that lasts', async () => {
    const { db } = world;
    const group = await make.aGroup(db);
    const leader = await make.aLeaderOf(db, group);
    const member = await make.aMember(db, group);
    const first = await told.aQualificationKind(db);
    await told.aQualification(db, member, { kind: first, state: 'confirmed', daysLeft: -10 });
    const renewed = await told.aQualification(db, member, { kind: first, state: 'confirmed', daysLeft: 400 });
    const ending = await told.aQualification(db, member, { state: 'confirmed', daysLeft: 20 });
    const reported = await told.aQualification(db, member);
    await told.aQualification(db, member, { state: 'declined' });
    const show = async (what: 'reported' | 'ending' | 'held') => {
      const query = { show: what, limit: 50 };
      const rows = await as(leader.actor, (tx) => strength.qualifications(tx, leader.actor, group.id, query));
      return rows.map(({ id }) => id).toSorted();
    };
    expect(await show('reported')).toEqual([reported.id]);
    expect(await show('ending')).toEqual([ending.id]);
    expect(await show('held')).toEqual([renewed.id, ending.id].toSorted());
  });
});

describe('Reminders of what runs out', () => {
  it('go to the person before, to her leaders after, and once', async () => {
    expect(PeopleModule.reminders).toHaveLength(4);
    const { db } = world;
    await world.owner('delete from qualification');
    const group = await make.aGroup(db);
    const [leader, deputy] = [await make.aLeaderOf(db, group), await make.aDeputyOf(db, group)];
    const member = await make.aMember(db, group);
    const soon = await told.aQualification(db, member, { state: 'confirmed', daysLeft: 40 });
    const late = await told.aQualification(db, member, { state: 'confirmed', daysLeft: 14 });
    const over = await told.aQualification(db, member, { state: 'confirmed', daysLeft: -3 });
    await told.aQualification(db, member, { state: 'confirmed', daysLeft: -100 });
    // What is no longer asked for still holds, and still ends.
    await world.owner(
      'update qualification_kind set retired_at = clock_now() where organisation_id is not null or names ->> $1 like $2',
      ['nb', 'Kurs %'],
    );
    const gathered = (await nextMorning(world)).map(({ kind: what, subject, people }) => ({ what, subject, people }));
    expect(gathered).toHaveLength(2);
    expect(gathered).toEqual(
      expect.arrayContaining([
        { what: 'people.qualification-ends', subject: late.id, people: [member.personId] },
        {
          what: 'people.qualification-ended',
          subject: over.id,
          people: [leader.personId, deputy.personId].toSorted(),
        },
      ]),
    );
    expect(await nextMorning(world)).toEqual([]);
    await world.wind('25 days');
    expect((await nextMorning(world)).map(({ kind: what, subject }) => [what, subject])).toEqual(
      expect.arrayContaining([
        ['people.qualification-ends', soon.id],
        ['people.qualification-ended', late.id],
      ]),
    );
  });

  it('go to whoever can confirm what was reported: another leader, or an officer where one leads alone; never to herself', async () => {
    const { db } = world;
    await world.owner('delete from qualification');
    const organisation = await make.anOrganisation(db);
    const officer = await make.anOfficerOf(db, organisation);
    const group = await make.aGroup(db, { organisations: [organisation] });
    const leader = await make.aLeaderOf(db, group);
    const member = await make.aMember(db, group);
    await told.aQualification(db, member);
    const gathered = async () =>
      (await nextMorning(world))
        .filter(({ kind }) => kind.endsWith('-reported'))
        .map(({ kind: what, subject, people }) => ({ what, subject, people }));
    const reported = { what: 'people.qualification-reported', subject: group.id, people: [leader.personId] };
    expect(await gathered()).toEqual([reported]);
    expect(await gathered()).toEqual([]);
    await world.owner('delete from qualification');
    await told.aQualification(db, leader);
    expect(await gathered()).toEqual([
      { what: 'people.leader-reported', subject: leader.personId, people: [officer.personId] },
    ]);
    await world.owner('delete from qualification');
    const led = await make.aGroup(db);
    const deputy = await make.aDeputyOf(db, led);
    await told.aQualification(db, await make.aLeaderOf(db, led));
    expect(await gathered()).toEqual([{ ...reported, subject: led.id, people: [deputy.personId] }]);
  });
});
