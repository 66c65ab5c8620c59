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
    expect(PeopleModule.reminders).toHaveLength(2);
    const { db } = world;
    await world.owner('delete from qualification');
    const group = await make.aGroup(db);
    const [leader, deputy] = [await make.aLeaderOf(db, group), await make.aDeputyOf(db, group)];
    const member = await make.aMember(db, group);
    const soon = await told.aQualification(db, member, { state: 'confirmed', daysLeft: 40 });
    const late = await told.aQualification(db, member, { state: 'confirmed', daysLeft: 14 });
    const over = await told.aQualification(db, member, { state: 'confirmed', daysLeft: -3 });
    await told.aQualification(db, member, { state: 'reported', daysLeft: 10 });
    await told.aQualification(db, member, { state: 'confirmed', daysLeft: -100 });
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
});
